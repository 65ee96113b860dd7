import type { ColumnType } from '../fields/field-sql.ts'

/** How values of one type become values of another. */
export interface Cast {
  /** SQL of the new value, null where there is none. */
  to(column: string): string
  /** Whether every value survives unchanged in meaning. */
  readonly lossless: boolean
}

const plain = (type: ColumnType): Cast => ({ lossless: true, to: column => `${column}::${type}` })

const numberText = `'^\\s*[-+]?(\\d{1,15}(\\.\\d{1,10})?|\\.\\d{1,10})\\s*$'`
const whenMatches = (pattern: string, value: (column: string) => string): Cast => ({
  lossless: false,
  to: column => `case when ${column} ~ ${pattern} then ${value(column)} end`,
})

/** Days that are in no calendar (`2027-02-30`) are caught by the shape and by `tessera.try_date`. */
const fromText: { readonly [type in ColumnType]?: Cast } = {
  numeric: whenMatches(numberText, column => `${column}::numeric`),
  integer: whenMatches(`'^\\s*[-+]?\\d{1,9}\\s*$'`, column => `${column}::integer`),
  bigint: whenMatches(`'^\\s*[-+]?\\d{1,15}\\s*$'`, column => `${column}::bigint`),
  boolean: {
    lossless: false,
    to: column =>
      `case when lower(btrim(${column})) in ('true', 't', 'yes', 'y', '1', '是', '对') then true when lower(btrim(${column})) in ('false', 'f', 'no', 'n', '0', '否', '不') then false end`,
  },
  date: { lossless: false, to: column => `tessera.try_date(${column})` },
  'timestamptz(3)': { lossless: false, to: column => `tessera.try_instant(${column})` },
  time: whenMatches(`'^\\s*([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?\\s*$'`, column => `${column}::time`),
  'text[]': { lossless: true, to: column => `case when ${column} <> '' then array[${column}] end` },
  jsonb: { lossless: true, to: column => `to_jsonb(${column})` },
}

const instantText = (column: string): string =>
  `to_char(${column} at time zone interval '0', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const whole = (type: ColumnType, limit: string): Cast => ({
  lossless: false,
  to: column => `case when ${column} = trunc(${column}) and abs(${column}) <= ${limit} then ${column}::${type} end`,
})

const table: { readonly [from in ColumnType]?: { readonly [to in ColumnType]?: Cast } } = {
  text: fromText,
  numeric: {
    text: plain('text'),
    integer: whole('integer', '2147483647'),
    bigint: whole('bigint', '999999999999999'),
    jsonb: { lossless: true, to: column => `to_jsonb(${column})` },
  },
  integer: { text: plain('text'), numeric: plain('numeric'), bigint: plain('bigint') },
  bigint: { text: plain('text'), numeric: plain('numeric'), integer: whole('integer', '2147483647') },
  boolean: { text: plain('text') },
  date: {
    text: { lossless: true, to: column => `to_char(${column}, 'YYYY-MM-DD')` },
    'timestamptz(3)': { lossless: true, to: column => `(${column}::timestamp at time zone 'UTC')` },
  },
  'timestamptz(3)': {
    text: { lossless: true, to: instantText },
    date: { lossless: false, to: column => `(${column} at time zone 'UTC')::date` },
  },
  time: { text: plain('text') },
  'text[]': {
    // The main one stays.
    text: { lossless: false, to: column => `(${column})[1]` },
    jsonb: { lossless: true, to: column => `to_jsonb(${column})` },
  },
  uuid: {
    text: plain('text'),
    'uuid[]': { lossless: true, to: column => `case when ${column} is not null then array[${column}] end` },
  },
  'uuid[]': { uuid: { lossless: false, to: column => `(${column})[1]` } },
  jsonb: { text: { lossless: true, to: column => `(${column})::text` } },
}

/** How values move from one type to another; undefined when they cannot, and the new column starts empty. */
export const castOf = (from: ColumnType, to: ColumnType): Cast | undefined => table[from]?.[to]

/** Rows that lose a value: it was there and there is none after, or the way back gives another one. */
export const lostWhen = (from: ColumnType, to: ColumnType, column: string): string => {
  const cast = castOf(from, to)
  if (cast === undefined) return `${column} is not null`
  if (cast.lossless) return 'false'
  const after = cast.to(column)
  if (from === 'text[]' || from === 'uuid[]') return `cardinality(${column}) > 1`
  if (from === 'timestamptz(3)') return `${column} is not null and (${column} at time zone 'UTC')::time <> '00:00'`
  return `${column} is not null and ${from === 'text' ? `${column} <> '' and ` : ''}(${after}) is null`
}
