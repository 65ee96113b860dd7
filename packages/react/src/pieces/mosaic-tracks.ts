/** One column of a mosaic. `fill` takes what is left; a number is its width and may be changed within its bounds. */
export interface MosaicTrack {
  readonly key: string
  readonly size: number | 'fill'
  readonly min?: number | undefined
  readonly max?: number | undefined
}

/** Widths a person has set, by track key. */
export type MosaicSizes = Readonly<Record<string, number>>

/** Which track a gap changes and in which direction: the fixed one beside it, the left one of two. */
export function trackAtGap(
  tracks: readonly MosaicTrack[],
  gap: number,
): { track: MosaicTrack; sign: 1 | -1 } | undefined {
  const left = tracks[gap]
  const right = tracks[gap + 1]
  if (left && left.size !== 'fill') return { track: left, sign: 1 }
  if (right && right.size !== 'fill') return { track: right, sign: -1 }
  return undefined
}

/** The width of a fixed track now, within its bounds. */
export function trackSize(track: MosaicTrack, sizes: MosaicSizes): number {
  const asked = sizes[track.key] ?? (track.size === 'fill' ? 0 : track.size)
  return Math.round(Math.min(track.max ?? Number.POSITIVE_INFINITY, Math.max(track.min ?? 160, asked)))
}

/** The grid template: tracks with a 4-px gap between. */
export function mosaicTemplate(tracks: readonly MosaicTrack[], sizes: MosaicSizes): string {
  return tracks.map(track => (track.size === 'fill' ? 'minmax(0, 1fr)' : `${trackSize(track, sizes)}px`)).join(' 4px ')
}
