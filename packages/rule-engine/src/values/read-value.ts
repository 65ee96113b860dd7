import type { ValueKind } from '@tessera/metadata'
import { instantText } from './time-zone.ts'
import type { Value } from './value.ts'

type Read = (raw: unknown) => Value

const readText: Read = raw => (typeof raw === 'string' && raw !== '' ? raw : null)
const readNumber: Read = raw => (typeof raw === 'number' && Number.isFinite(raw) ? raw : null)
const readBoolean: Read = raw => (typeof raw === 'boolean' ? raw : null)

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const readDate: Read = raw => (typeof raw === 'string' && day.test(raw) ? raw : null)

const canonical = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** An instant in the one form in which instants are compared. */
export const readInstant = (raw: unknown): string | null => {
  if (typeof raw !== 'string') return null
  if (canonical.test(raw)) return raw
  return instant.test(raw) ? instantText(Date.parse(raw)) : null
}

const clock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

/** A time of the day with its seconds. */
export const readTime = (raw: unknown): string | null => {
  if (typeof raw !== 'string' || !clock.test(raw)) return null
  return raw.length === 5 ? `${raw}:00` : raw
}

const readReference: Read = raw => {
  if (typeof raw === 'string') return raw === '' ? null : raw
  if (raw === null || typeof raw !== 'object' || !Object.hasOwn(raw, 'id')) return null
  const { id } = raw as { id: unknown }
  return typeof id === 'string' && id !== '' ? id : null
}

const readList =
  (item: Read): Read =>
  raw => {
    if (!Array.isArray(raw)) {
      const single = item(raw)
      return single === null ? null : [single]
    }
    const values = raw.map(item).filter(value => value !== null)
    return values.length === 0 ? null : values
  }

const readJson: Read = raw => {
  if (raw === undefined || raw === null || raw === '') return null
  if (typeof raw !== 'object') return typeof raw === 'function' ? null : (raw as Value)
  return Object.keys(raw).length === 0 ? null : (raw as Value)
}

const readers: Record<Exclude<ValueKind, 'list'>, Read> = {
  text: readText,
  number: readNumber,
  duration: readNumber,
  boolean: readBoolean,
  date: readDate,
  datetime: readInstant,
  time: readTime,
  choice: readText,
  record: readReference,
  user: readReference,
  department: readReference,
  json: readJson,
  null: () => null,
}

/** Reads a value of a record as rules see it (SPEC V, E1); what does not fit the kind is empty. */
export const readerOf = (kind: ValueKind, item?: ValueKind): Read =>
  kind === 'list' ? readList(item === undefined || item === 'list' ? readJson : readers[item]) : readers[kind]
