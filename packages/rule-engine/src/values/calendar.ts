import type { Unit } from '../operators/operators.ts'

/** Days since 1970-01-01 of a date, by the Gregorian calendar (Howard Hinnant, days_from_civil). */
export const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** A calendar day. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayOf = (number: number): Day => {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted + (shifted < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** `2027-01-15` of a day number; null outside the years 1 to 9999 (SPEC D1). */
export const dateText = (number: number): string | null => {
  const { year, month, day } = dayOf(number)
  return year >= 1 && year <= 9999 ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null
}

/** The day number of `2027-01-15`. */
export const dateNumber = (date: string): number =>
  dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))

/** Year, month and day of `2027-01-15`. */
export const dayParts = (date: string): Day => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

const pattern = /^\d{4}-\d\d-\d\d$/

/** Whether it is a date that exists. */
export const isDate = (text: string): boolean => pattern.test(text) && dateText(dateNumber(text)) === text

/** 1 is Monday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

const monthsIn: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 }
const daysIn: Partial<Record<Unit, number>> = { day: 1, week: 7 }
const secondsIn: Partial<Record<Unit, number>> = { second: 1, minute: 60, hour: 3600 }

/** How many months, days and seconds a unit has: exactly one of the three. */
export const sizeOf = (unit: Unit): { months?: number; days?: number; seconds?: number } => {
  const months = monthsIn[unit]
  if (months !== undefined) return { months }
  const days = daysIn[unit]
  return days !== undefined ? { days } : { seconds: secondsIn[unit] ?? 1 }
}

/** Steps of more than 4,000 years have no result (SPEC D5). */
export const mostUnits: Record<Unit, number> = {
  second: 2_000_000_000,
  minute: 2_000_000_000,
  hour: 35_000_000,
  day: 1_460_000,
  week: 208_000,
  month: 48_000,
  quarter: 16_000,
  year: 4_000,
}

const lastDay = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)

/** A day number moved by months: the same day of the month, or the last one it has (SPEC D5). */
export const addMonths = (number: number, months: number): number => {
  const { year, month, day } = dayOf(number)
  const total = year * 12 + month - 1 + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12 + 1
  return dayNumber(toYear, toMonth, Math.min(day, lastDay(toYear, toMonth)))
}

/** The first day of the week, month, quarter or year; the day itself for smaller units. */
export const startOfDays = (number: number, unit: Unit): number => {
  if (unit === 'week') return number - weekdayOf(number) + 1
  const months = monthsIn[unit]
  if (months === undefined) return number
  const { year, month } = dayOf(number)
  return dayNumber(year, month - ((month - 1) % months), 1)
}

/** Whole months between two dates, negative backwards: the day of the month has to be reached (SPEC D6). */
export const monthsBetween = (from: string, to: string): number => {
  const a = dayParts(from)
  const b = dayParts(to)
  const months = (b.year - a.year) * 12 + b.month - a.month
  if (months > 0 && b.day < a.day) return months - 1
  return months < 0 && b.day > a.day ? months + 1 : months
}
