/** A sort key in parts. */
export interface SortPart {
  readonly field: string
  readonly descending: boolean
}

/** `-amount` as parts. */
export const readSort = (key: string): SortPart => ({ field: key.replace(/^-/, ''), descending: key.startsWith('-') })

/** The key of parts. */
export const writeSort = ({ field, descending }: SortPart): string => `${descending ? '-' : ''}${field}`

/** The order after a press on a head: upwards, downwards, none; with `more` beside the other keys. */
export function pressSort(sort: readonly string[], field: string, more = false): readonly string[] {
  const now = sort.find(key => readSort(key).field === field)
  const next = now === undefined ? field : now.startsWith('-') ? undefined : `-${field}`
  if (!more) return next === undefined ? [] : [next]
  if (now === undefined) return [...sort, field].slice(-4)
  return sort.flatMap(key => (key === now ? (next ?? []) : key))
}
