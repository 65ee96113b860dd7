import type { MosaicSizes } from './mosaic-tracks.ts'

const key = (name: string): string => `tessera.mosaic.${name}`

/** Widths kept in this browser; none where nothing readable is stored. */
export function readSizes(name: string | undefined): MosaicSizes {
  const text = name === undefined ? null : globalThis.localStorage?.getItem(key(name))
  if (!text) return {}
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    )
  } catch {
    return {}
  }
}

/** Keeps widths in this browser. */
export function writeSizes(name: string | undefined, sizes: MosaicSizes): void {
  if (name !== undefined) globalThis.localStorage?.setItem(key(name), JSON.stringify(sizes))
}
