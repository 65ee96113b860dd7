import { dayExists } from './calendar-day.ts'

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const digits = /^(\d{4})(\d{2})(\d{2})$/
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/
const yearLast = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/
const dayAndName = /^(\d{1,2})(?:st|nd|rd|th)?[-\s]+([a-z]{3,9})\.?,?[-\s]+(\d{4})$/i
const nameAndDay = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i

const months = 'january february march april may june july august september october november december'.split(' ')

const monthOf = (name: string): number => {
  const wanted = name.toLowerCase() === 'sept' ? 'sep' : name.toLowerCase()
  return months.findIndex(month => month === wanted || month.slice(0, 3) === wanted) + 1
}

const written = (year: number, month: number, day: number): string | undefined =>
  dayExists(year, month, day)
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined

/** Of `25/12/2026` and `12/25/2026` only one order is a day; of `05/12/2026` both are, so it is not guessed. */
const eitherOrder = (one: number, other: number, year: number): string | undefined => {
  const dayFirst = written(year, other, one)
  const monthFirst = written(year, one, other)
  if (dayFirst !== undefined && monthFirst !== undefined) return dayFirst === monthFirst ? dayFirst : undefined
  return dayFirst ?? monthFirst
}

/**
 * A day as people and other systems write it, as `2027-01-05`: `2027/1/5`, `2027年1月5日`, `20270105`, `5.1.2027`,
 * `5 Jan 2027`, `Jan 5, 2027`, and `25/1/2027` where only one order is a day. Undefined for anything else.
 */
export const dayFromText = (text: string): string | undefined => {
  const given = text.trim()
  if (given.length > 40) return undefined
  const [, year, month, day] = yearFirst.exec(given) ?? digits.exec(given) ?? []
  if (year !== undefined) return written(Number(year), Number(month), Number(day))
  const dots = dotted.exec(given)
  if (dots) return written(Number(dots[3]), Number(dots[2]), Number(dots[1]))
  const last = yearLast.exec(given)
  if (last) return eitherOrder(Number(last[1]), Number(last[3]), Number(last[4]))
  const named = dayAndName.exec(given)
  if (named) return written(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]))
  const american = nameAndDay.exec(given)
  return american ? written(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2])) : undefined
}
