/** A clock that stands still until it is told to go on. */
export type FakeClock = {
  now(): Date
  /** Moves on by so many milliseconds. @returns the new moment. */
  advance(milliseconds: number): Date
  set(moment: Date | string): void
}

/** @param start an instant, RFC 3339. */
export function fakeClock(start = '2026-03-02T09:00:00Z'): FakeClock {
  let milliseconds = Date.parse(start)
  return {
    now: () => new Date(milliseconds),
    advance: by => {
      milliseconds += by
      return new Date(milliseconds)
    },
    set: moment => {
      milliseconds = new Date(moment).getTime()
    },
  }
}
