import { fromLocal } from '@tessera/rule-engine'
import { dayFromText } from './day-from-text.ts'
import { instant } from './instant.ts'

/** A day, perhaps a half of the day, a clock, perhaps the other way to tell the half, perhaps a zone. */
const shape =
  /^(.+?)(?:[Tt]|,?\s+|(?<=日))(上午|下午)?\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i

/** Longer texts are no instants. */
const longest = 60

const hourOf = (written: string, half: string): number | undefined => {
  const hour = Number(written)
  if (half === '') return hour
  if (hour > 12) return half.startsWith('下') ? hour : undefined
  const isAfternoon = half.startsWith('下') || /^p/i.test(half)
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

const zoneOf = (written: string): string =>
  /^[+-]/.test(written) ? (written.length === 3 ? `${written}:00` : written) : 'Z'

/**
 * An instant as people and other systems write it, `2027-01-15T09:30:00.000Z`; without a zone it is meant in that of the
 * app, and a mere day is its beginning there. Undefined for anything else.
 */
export const instantFromText = (text: string, timezone: string): string | undefined => {
  const given = text.trim()
  if (given.length > longest) return undefined
  const [
    ,
    date = given,
    chinese = '',
    hours = '0',
    minutes = '00',
    seconds = '00',
    fraction = '0',
    english = '',
    zone,
  ] = shape.exec(given) ?? []
  const day = dayFromText(date)
  const hour = hourOf(hours, chinese || english)
  if (day === undefined || hour === undefined) return undefined
  const clock = `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}.${fraction}`
  if (zone !== undefined) return instant(`${clock}${zoneOf(zone)}`)
  const local = instant(`${clock}Z`)
  return local === undefined ? undefined : instant(new Date(fromLocal(Date.parse(local), timezone)).toISOString())
}
