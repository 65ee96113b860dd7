/** Numbers and picks that are the same in every run. */
export interface Seeded {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** True in this share of the cases. */
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the keys, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
  shuffle<T>(list: readonly T[]): T[]
}

/** mulberry32: small, fast, good enough for sample data. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A generator that gives the same values for the same seed. */
export const seeded = (seed: number): Seeded => {
  const next = mulberry32(seed)
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(from: readonly T[]): T => {
    const found = from[whole(0, from.length - 1)]
    if (found === undefined) throw new Error('Nothing to pick from')
    return found
  }
  const shuffle = <T>(list: readonly T[]): T[] => {
    const left = [...list]
    const done: T[] = []
    while (left.length > 0) done.push(...left.splice(whole(0, left.length - 1), 1))
    return done
  }
  const weighted = <T extends string>(weights: Readonly<Record<T, number>>): T => {
    const keys = Object.keys(weights) as T[]
    let rest = next() * keys.reduce((sum, key) => sum + weights[key], 0)
    for (const key of keys) {
      rest -= weights[key]
      if (rest < 0) return key
    }
    return pick(keys)
  }
  return { next, whole, chance: share => next() < share, pick, weighted, shuffle }
}
