/** A list with one of its members moved by some places, staying within it. */
export function moveInList<T>(list: readonly T[], at: number, by: number): readonly T[] {
  const to = Math.min(list.length - 1, Math.max(0, at + by))
  const moved = list[at]
  if (moved === undefined || to === at) return list
  const rest = list.filter((_, place) => place !== at)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
