import { type Checked, good, issue } from '@tessera/schemas'
import { shortHash } from '../text/hash.ts'

/** Where a page ended: the values of the sort keys and the id, as texts. */
export type CursorValues = readonly (string | null)[]

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const places = new Map([...alphabet].map((letter, place) => [letter, place]))

/** UTF-16 units as three letters each: short enough, and no decoder has to be brought along. */
const encode = (text: string): string => {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80 && unit >= 0x20) out += `${alphabet[unit >> 6]}${alphabet[unit & 63]}`
    else out += `_${alphabet[unit >> 12]}${alphabet[(unit >> 6) & 63]}${alphabet[unit & 63]}`
  }
  return out
}

const decode = (text: string): string | undefined => {
  let out = ''
  for (let i = 0; i < text.length; ) {
    const wide = text[i] === '_'
    const letters = wide ? text.slice(i + 1, i + 4) : text.slice(i, i + 2)
    if (letters.length !== (wide ? 3 : 2)) return undefined
    let unit = 0
    for (const letter of letters) {
      const place = places.get(letter)
      if (place === undefined) return undefined
      unit = unit * 64 + place
    }
    out += String.fromCharCode(unit)
    i += wide ? 4 : 2
  }
  return out
}

/**
 * A cursor: opaque, safe in a URL, and with a check, so that one of another query or one that was tampered with is told.
 * @param shape names the query it belongs to.
 */
export const writeCursor = (shape: string, values: CursorValues): string => {
  const body = JSON.stringify(values)
  return `${shortHash(`${shape}:${body}`)}${encode(body)}`
}

/** The values of a cursor of this query. */
export const readCursor = (shape: string, cursor: string, length: number): Checked<CursorValues> => {
  const refused = { ok: false, issues: [issue('bad_cursor', '/cursor')] } as const
  const body = decode(cursor.slice(11))
  if (body === undefined || cursor.slice(0, 11) !== shortHash(`${shape}:${body}`)) return refused
  let values: unknown
  try {
    values = JSON.parse(body)
  } catch {
    return refused
  }
  if (!Array.isArray(values) || values.length !== length) return refused
  if (!values.every(value => value === null || typeof value === 'string')) return refused
  return good(values as CursorValues)
}
