import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** How many colours are kept as they are, because they are seen most; the others share what is left of 256. */
const exact = 160

type Colour = { readonly rgb: number; readonly seen: number }

/** Writes a picture of a browser (8 bits, RGB or RGBA, not interlaced) with 256 colours: a third of its size. */
export const shrinkPng = (png: Buffer): Buffer => {
  const { width, height, channels, data } = read(png)
  const pixels = unfilter(inflateSync(data), width, height, channels)
  const seen = new Map<number, number>()
  for (const rgb of pixels) seen.set(rgb, (seen.get(rgb) ?? 0) + 1)
  const colours = [...seen].map(([rgb, count]) => ({ rgb, seen: count })).sort((a, b) => b.seen - a.seen)
  const groups = [...colours.slice(0, exact).map(one => [one]), ...cut(colours.slice(exact), 256 - exact)]
  const place = new Map(groups.flatMap((group, index) => group.map(one => [one.rgb, index] as const)))
  const rows = Buffer.alloc(height * (width + 1))
  pixels.forEach((rgb, at) => {
    rows[at + Math.floor(at / width) + 1] = place.get(rgb) ?? 0
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const palette = Buffer.from(groups.flatMap(mean))
  const packed = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', packed), chunk('IEND')])
}

const read = (png: Buffer) => {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const channels = png[25] === 6 ? 4 : 3
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels, data: Buffer.concat(parts) }
}

/** @returns one number a pixel, 0xRRGGBB. */
const unfilter = (raw: Buffer, width: number, height: number, channels: number): Uint32Array => {
  const line = width * channels
  const pixels = new Uint32Array(width * height)
  let above = Buffer.alloc(line)
  for (let y = 0; y < height; y++) {
    const start = y * (line + 1)
    const filter = raw[start]
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + line))
    for (let x = 0; x < line; x++) {
      const left = x < channels ? 0 : (row[x - channels] ?? 0)
      const up = above[x] ?? 0
      const corner = x < channels ? 0 : (above[x - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      row[x] = (row[x] ?? 0) + guess
    }
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * channels, 3)
    above = row
  }
  return pixels
}

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const part = (rgb: number, shift: number): number => (rgb >> shift) & 255

const spread = (group: readonly Colour[], shift: number): number => {
  const values = group.map(one => part(one.rgb, shift))
  return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255)
}

/** Halves the group that is spread most, again and again. */
const cut = (colours: readonly Colour[], most: number): (readonly Colour[])[] => {
  const measured = (group: readonly Colour[]) => {
    const widest = [16, 8, 0].map(shift => ({ shift, size: spread(group, shift) })).sort((a, b) => b.size - a.size)[0]
    return { group, shift: widest?.shift ?? 0, size: widest?.size ?? 0 }
  }
  const groups = colours.length === 0 ? [] : [measured(colours)]
  while (groups.length < most) {
    groups.sort((a, b) => b.size - a.size)
    const [first] = groups
    if (first === undefined || first.size === 0) break
    const sorted = first.group.toSorted((a, b) => part(a.rgb, first.shift) - part(b.rgb, first.shift))
    const half = sorted.length >> 1
    groups.splice(0, 1, measured(sorted.slice(0, half)), measured(sorted.slice(half)))
  }
  return groups.map(one => one.group)
}

const mean = (group: readonly Colour[]): number[] => {
  const all = group.reduce((sum, one) => sum + one.seen, 0)
  return [16, 8, 0].map(shift => Math.round(group.reduce((sum, one) => sum + part(one.rgb, shift) * one.seen, 0) / all))
}

const chunk = (type: string, data: Buffer = Buffer.alloc(0)): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
