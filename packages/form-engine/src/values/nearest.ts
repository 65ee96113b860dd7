const farthest = 2

/** Number of letters to add, drop or change to get from one word to the other; stops counting above the limit. */
const distance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > farthest) return farthest + 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? farthest + 1
}

/** The name that was probably meant; undefined when none is near. */
export const nearest = (written: string, names: Iterable<string>): string | undefined => {
  if (written.length > 60) return undefined
  let best: string | undefined
  let least = farthest + 1
  for (const name of names) {
    const steps = distance(written.toLowerCase(), name)
    if (steps < least) [best, least] = [name, steps]
  }
  return best
}
