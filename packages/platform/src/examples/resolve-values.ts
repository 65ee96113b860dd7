import type { Json } from '@tessera/schemas'

/** What the additions of sample data are looked up in. */
export interface SeedContext {
  /** Ids of records by `object:key`. */
  readonly records: ReadonlyMap<string, string>
  /** Ids of users by key. */
  readonly users: ReadonlyMap<string, string>
  /** Ids of departments by code. */
  readonly departments: ReadonlyMap<string, string>
  readonly now: Date
  readonly timezone: string
  /** Whether a field is a lookup to several objects. */
  readonly isPolymorphic: (field: string) => boolean
}

/** The calendar day in a time zone, `2027-01-15`. */
const dayIn = (moment: Date, timezone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(moment)

const offsetMs = (moment: Date, timezone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const get = (type: string): number => Number(parts.find(part => part.type === type)?.value)
  const local = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
  return local - Math.floor(moment.getTime() / 1000) * 1000
}

/** The instant at which the clocks of a time zone show a day and time. */
export const instantOf = (day: string, time: string, timezone: string): Date => {
  const asUtc = new Date(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  const first = new Date(asUtc.getTime() - offsetMs(asUtc, timezone))
  return new Date(asUtc.getTime() - offsetMs(first, timezone))
}

const plusDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const found = (ids: ReadonlyMap<string, string>, key: string, what: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The sample data names a ${what} “${key}” that is not there.`)
  return id
}

/** A value of sample data as the API takes it: references as ids, days counted from now. */
export const resolveValue = (value: Json, context: SeedContext, field = ''): Json => {
  if (Array.isArray(value)) return value.map((one: Json) => resolveValue(one, context, field))
  if (typeof value !== 'object' || value === null) return value
  const given = value as { readonly [key: string]: Json }
  if (typeof given['$ref'] === 'string') {
    const id = found(context.records, given['$ref'], 'record')
    return context.isPolymorphic(field) ? { object: given['$ref'].split(':')[0] ?? '', id } : id
  }
  if (typeof given['$user'] === 'string') return found(context.users, given['$user'], 'user')
  if (typeof given['$department'] === 'string') return found(context.departments, given['$department'], 'department')
  if (typeof given['$days'] === 'number') {
    const day = plusDays(dayIn(context.now, context.timezone), given['$days'])
    return typeof given['time'] === 'string' ? instantOf(day, given['time'], context.timezone).toISOString() : day
  }
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, inner]) => [name, resolveValue(inner, context, name)]),
  )
}
