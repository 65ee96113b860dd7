/** A key that walks a row of things. */
export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

const keys = new Set<string>(['ArrowLeft', 'ArrowRight', 'Home', 'End'] satisfies WalkKey[])

/** Whether a key walks. */
export function isWalkKey(key: string): key is WalkKey {
  return keys.has(key)
}

/** The place after the key, staying within the row; -1 where the row is empty. */
export function walk(key: WalkKey, at: number, count: number): number {
  if (count === 0) return -1
  const last = count - 1
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[key]
  return Math.min(last, Math.max(0, next))
}
