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

const loose = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

/** `2027/1/5`, `2027.01.05`, `2027年1月5日` as `2027-01-05`; the text itself otherwise. */
export const dayFromText = (text: string): string => {
  const found = loose.exec(text.trim())
  return found ? `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}` : text.trim()
}
