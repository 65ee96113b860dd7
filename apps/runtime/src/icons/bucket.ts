/** How many files the icons are spread over: some 30 icons, 2 kB compressed each. */
export const buckets = 64

/** The file an icon’s drawing is in: the same when building and when reading (FNV-1a, then the remainder). */
export const bucketOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0
  return hash % buckets
}

/** One shape of an icon: its element and attributes. */
export type Shape = readonly [element: string, attributes: Readonly<Record<string, string>>]

/** What stands in one file. */
export type Bucket = Readonly<Record<string, readonly Shape[]>>
