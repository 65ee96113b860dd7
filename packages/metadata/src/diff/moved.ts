/**
 * Which entries of a list changed places: the fewest whose moving explains the new order. Entries that stayed in
 * order are a longest rising sequence of their old places (patience sorting, O(n log n)).
 * @param order old places of the entries, in their new order.
 * @returns positions in `order` of the entries that moved.
 */
export const movedPositions = (order: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = []
  const before: number[] = []
  for (let position = 0; position < order.length; position++) {
    const value = order[position] ?? 0
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((order[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = position
  }
  const moved = new Set(order.keys())
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) moved.delete(position)
  return moved
}
