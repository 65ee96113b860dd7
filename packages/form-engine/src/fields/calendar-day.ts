const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether a day exists in the Gregorian calendar. */
export const dayExists = (year: number, month: number, day: number): boolean => {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (lengths[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** Whether a text is a day written `2027-01-15`. */
export const isDay = (text: string): boolean => {
  const found = shape.exec(text)
  return found !== null && dayExists(Number(found[1]), Number(found[2]), Number(found[3]))
}
