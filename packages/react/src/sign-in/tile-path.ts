import { type PictureTile, pictureSize } from './mosaic-picture.ts'

/** The SVG path of one turned tile with round corners. */
export function tilePath({ x, y, turn }: PictureTile): string {
  const half = pictureSize.tile / 2
  const { radius } = pictureSize
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)]
  const at = (dx: number, dy: number): string =>
    `${(x + dx * cos - dy * sin).toFixed(1)} ${(y + dx * sin + dy * cos).toFixed(1)}`
  const corner = (sx: number, sy: number, ex: number, ey: number, cx: number, cy: number): string =>
    `L${at(sx, sy)}Q${at(cx, cy)} ${at(ex, ey)}`
  const inner = half - radius
  return [
    `M${at(-inner, -half)}`,
    corner(inner, -half, half, -inner, half, -half),
    corner(half, inner, inner, half, half, half),
    corner(-inner, half, -half, inner, -half, half),
    corner(-half, -inner, -inner, -half, -half, -half),
    'Z',
  ].join('')
}

/** One path per paint, in order of first use, so that a thousand tiles are a score of elements. */
export function picturePaths(tiles: readonly PictureTile[]): [string, string][] {
  const paths = new Map<string, string>()
  for (const tile of tiles) paths.set(tile.paint, (paths.get(tile.paint) ?? '') + tilePath(tile))
  return [...paths]
}
