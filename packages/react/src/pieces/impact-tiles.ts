/** How many of `tiles` are lit for a share: none only for nothing, all only for everything. */
export function litTiles(part: number, total: number, tiles: number): number {
  if (total <= 0 || part <= 0) return 0
  if (part >= total) return tiles
  return Math.min(tiles - 1, Math.max(1, Math.round((part / total) * tiles)))
}
