/** A clock that stands still until it is moved on. */
export interface VirtualClock {
  readonly clock: () => Date
  /** @returns the new time. */
  readonly advance: (milliseconds: number) => Date
}

/** Time for tests and sandboxes. @param start where it begins. */
export function virtualClock(start: Date): VirtualClock {
  let now = start.getTime()
  return {
    clock: () => new Date(now),
    advance: milliseconds => {
      now += milliseconds
      return new Date(now)
    },
  }
}
