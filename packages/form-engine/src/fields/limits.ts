import { type Issue, issue, type LocalText } from '@tessera/schemas'

/** Number of characters (code points, as Postgres counts them). */
export const characters = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Adds an issue when a text is shorter or longer than it may be. */
export const checkLength = (
  text: string,
  min: number | undefined,
  max: number | undefined,
  field: LocalText,
  at: string,
  issues: Issue[],
): void => {
  if (min !== undefined && (text.length < min || characters(text) < min))
    issues.push(issue('too_short', at, { field, min, found: characters(text) }))
  // Code points are at most as many as UTF-16 units, so most texts need no count.
  if (max !== undefined && text.length > max && characters(text) > max)
    issues.push(issue('too_long', at, { field, max, found: characters(text) }))
}

const count = (en: string, zh: string, limit: number): LocalText => ({
  en: `${en} ${limit}`,
  'zh-CN': `${zh} ${limit} 个`,
})

/** Adds an issue when a list has fewer or more entries than it may have. */
export const checkCount = (
  found: number,
  min: number | undefined,
  max: number | undefined,
  at: string,
  issues: Issue[],
): void => {
  if (min !== undefined && found < min) issues.push(issue('wrong_count', at, { limit: count('at least', '至少', min) }))
  if (max !== undefined && found > max) issues.push(issue('wrong_count', at, { limit: count('at most', '最多', max) }))
}

/** Adds an issue when a number is outside its bounds. */
export const checkBounds = (
  value: number,
  min: number | undefined,
  max: number | undefined,
  field: LocalText,
  at: string,
  issues: Issue[],
): void => {
  if (min !== undefined && value < min) issues.push(issue('too_small', at, { field, min }))
  if (max !== undefined && value > max) issues.push(issue('too_big', at, { field, max }))
}
