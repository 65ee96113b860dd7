import { dayExists } from './calendar-day.ts'

const shape = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*([Zz]|[+-]\d{2}:?\d{2})$/

/** An RFC 3339 text as UTC with milliseconds, `2027-01-15T09:30:00.000Z`; undefined where it is none. */
export const instant = (text: string): string | undefined => {
  const found = shape.exec(text.trim())
  if (!found) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = '', zone = 'Z'] = found
  if (!dayExists(Number(year), Number(month), Number(day))) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (Number(hours ?? 0) > 14 || Number(minutes ?? 0) > 59) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3) || '0')
  const utc = new Date(0)
  utc.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  utc.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds)
  const moved = new Date(utc.getTime() - offset)
  return moved.getUTCFullYear() >= 1 && moved.getUTCFullYear() <= 9999 ? moved.toISOString() : undefined
}
