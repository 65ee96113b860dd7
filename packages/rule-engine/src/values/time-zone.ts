import { dateText, dayNumber } from './calendar.ts'

const dayMs = 86_400_000
const quarterMs = 900_000
/** Clocks have moved at quarter hours only since then. */
const regularSince = Date.UTC(1973, 0, 1)
/** A zone keeps this many offsets in mind before it starts anew. */
const remembered = 4096

interface Zone {
  readonly format: Intl.DateTimeFormat
  readonly offsets: Map<number, number>
}

const zones = new Map<string, Zone>()

const zoneOf = (name: string): Zone => {
  const known = zones.get(name)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const zone = { format, offsets: new Map<number, number>() }
  zones.set(name, zone)
  return zone
}

const measure = (zone: Zone, ms: number): number => {
  const found = new Map(zone.format.formatToParts(ms).map(part => [part.type, part.value]))
  const get = (type: Intl.DateTimeFormatPartTypes): number => Number(found.get(type))
  const year = String(found.get('era')).startsWith('B') ? 1 - get('year') : get('year')
  const day = dayNumber(year, get('month'), get('day'))
  const local = day * dayMs + ((get('hour') * 60 + get('minute')) * 60 + get('second')) * 1000
  return local - Math.floor(ms / 1000) * 1000
}

/** By how many milliseconds the clocks of a zone are ahead of UTC. Throws a RangeError for a zone that is not there. */
const offsetAt = (ms: number, name: string): number => {
  if (name === 'UTC' || Number.isNaN(ms)) return 0
  const zone = zoneOf(name)
  if (ms < regularSince) return measure(zone, ms)
  const quarter = Math.floor(ms / quarterMs)
  const known = zone.offsets.get(quarter)
  if (known !== undefined) return known
  const offset = measure(zone, ms)
  if (zone.offsets.size >= remembered) zone.offsets.clear()
  zone.offsets.set(quarter, offset)
  return offset
}

/** Local time of an instant, in milliseconds since 1970-01-01 00:00 on the clocks of the zone (SPEC D3). */
export const toLocal = (ms: number, zone: string): number => ms + offsetAt(ms, zone)

/**
 * The instant of a local time (SPEC D4): of two (clocks set back) the later, and a time that is skipped
 * (clocks set forward) is counted on from before. As Postgres does.
 */
export const fromLocal = (local: number, zone: string): number => {
  const before = offsetAt(local - dayMs, zone)
  const after = offsetAt(local + dayMs, zone)
  if (before === after) return local - before
  const late = local - after
  const early = local - before
  if (offsetAt(late, zone) === after && (after < before || offsetAt(early, zone) !== before)) return late
  return early
}

/** The date of an instant in a zone; null outside the years 1 to 9999. */
export const dateAt = (instant: string, zone: string): string | null =>
  dateText(Math.floor(toLocal(Date.parse(instant), zone) / dayMs))

/** 0001-01-02T00:00Z and 9999-12-31T00:00Z: between them every zone has a date of four digits (SPEC D1). */
const first = -62_135_510_400_000
const beyond = 253_402_214_400_000

/** `2027-01-15T09:30:00.000Z` of milliseconds; null outside the years 1 to 9999 (SPEC D1). */
export const instantText = (ms: number): string | null =>
  ms >= first && ms < beyond ? new Date(ms).toISOString() : null
