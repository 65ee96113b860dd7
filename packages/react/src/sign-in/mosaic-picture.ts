import { randomStream } from './random.ts'

/** One tile of the picture: its middle, its turn in degrees and the class that colours it. */
export interface PictureTile {
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly paint: string
}

/** The picture's own measures; it is scaled to cover its place. */
export const pictureSize = { width: 840, height: 900, tile: 22, radius: 3.5 } as const

const centre = 400
const step = 26
const rings = 26
const bodyHalfWidth = 296

/** Half the angle of the body at each ring from the shoulders down. */
const shoulders: Readonly<Record<number, number>> = { 7: 16, 8: 28, 9: 31, 10: 34, 11: 36, 12: 37 }
const bodyHalfAngle = (ring: number): number => (ring < 7 ? 0 : (shoulders[ring] ?? 38.5))

type Random = () => number
const pick = (paints: readonly string[], random: Random): string => paints[Math.floor(random() * paints.length)] ?? ''

const face = ['f1', 'f1', 'f1', 'f2', 'f2', 'f3', 'f4']
const halo = ['h1', 'h1', 'h1', 'h2', 'h2', 'h3', 'h4']
const body = ['b1', 'b1', 'b1', 'b1', 'b2', 'b2', 'b3', 'b4']
const ground = ['g1', 'g1', 'g1', 'g2', 'g2', 'g3', 'g4', 'g5']
const sparks = ['s1', 's2', 's3', 's4', 's5']

function paintAt(ring: number, angle: number, random: Random): string | undefined {
  const fromDown = Math.abs(((angle - 90 + 540) % 360) - 180)
  const east = angle > 180 ? angle - 360 : angle
  if (ring <= 4) return pick(face, random)
  const aside = Math.abs(ring * step * Math.cos((angle * Math.PI) / 180))
  if (ring >= 7 && fromDown < bodyHalfAngle(ring) && aside < bodyHalfWidth) {
    const loose = ring >= 12 && angle < 72 ? 0.22 : 0
    return random() < loose ? undefined : pick(body, random)
  }
  if (ring <= 8) {
    const loose = Math.abs(east - 22) < 30 || Math.abs(east + 42) < 9 ? 0.16 : 0
    return random() < loose ? undefined : pick(halo, random)
  }
  return random() < 0.012 ? pick(sparks, random) : pick(ground, random)
}

/** Tiles that have left the picture, to the right. */
function flying(random: Random): PictureTile[] {
  const spots: [number, number, readonly string[]][] = [
    [742, 308, halo],
    [603, 462, halo],
    [744, 288, halo],
    [620, 183, halo],
    [656, 599, body],
    [770, 577, body],
    [705, 647, body],
    [699, 673, body],
    [624, 722, body],
    [672, 708, body],
    [726, 764, body],
    [676, 851, body],
    [756, 856, body],
  ]
  return spots.map(([x, y, paints]) => ({ x, y, turn: random() * 90, paint: pick(paints, random) }))
}

/** The tiles that lie, and those still on their way, which are drawn above. */
export interface MosaicPicture {
  readonly laid: readonly PictureTile[]
  readonly flying: readonly PictureTile[]
}

/** The mosaic beside the sign-in form: a person made of tiles, some still on their way. The same for the same seed. */
export function mosaicPicture(seed = 7): MosaicPicture {
  const random = randomStream(seed)
  const tiles: PictureTile[] = [{ x: centre, y: centre, turn: 0, paint: 'f1' }]
  for (let ring = 1; ring <= rings; ring += 1) {
    const count = Math.round(2 * Math.PI * ring)
    const start = ring % 2 === 1 ? 180 / count : 0
    for (let index = 0; index < count; index += 1) {
      const angle = start + (index * 360) / count
      const radians = (angle * Math.PI) / 180
      const x = centre + ring * step * Math.cos(radians)
      const y = centre + ring * step * Math.sin(radians)
      const paint = paintAt(ring, angle, random)
      const turn = angle + (random() - 0.5) * 5
      if (paint === undefined) tiles.push({ x, y, turn, paint: pick(ground, random) })
      else tiles.push({ x, y, turn, paint })
    }
  }
  const inside = ({ x, y }: PictureTile): boolean =>
    x > -30 && x < pictureSize.width + 30 && y > -30 && y < pictureSize.height + 30
  return { laid: tiles.filter(inside), flying: flying(random) }
}
