/** Calendar parts of a moment in one time zone. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** A moment (`Date`, epoch milliseconds or ISO instant), or a plain day such as `2027-01-15`. */
export type When = Date | number | string

const plainDay = /^(\d{4})-(\d{2})-(\d{2})$/
const cache = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = cache.get(timeZone ?? '')
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  cache.set(timeZone ?? '', made)
  return made
}

/** The calendar parts of `when`; `undefined` where it is no date. A plain day has no zone and stays that day. */
export function dateParts(when: When, timeZone?: string): DateParts | undefined {
  const day = typeof when === 'string' ? plainDay.exec(when) : null
  if (day) return { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]), hour: 0, minute: 0 }
  const moment = when instanceof Date ? when : new Date(when)
  if (Number.isNaN(moment.getTime())) return undefined
  const found = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 0, day: dayOfMonth = 0, hour = 0, minute = 0 } = found
  return { year, month, day: dayOfMonth, hour, minute }
}

/** Whole days since 1970, to subtract calendar days without minding hours. */
export function dayNumber({ year, month, day }: DateParts): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}
