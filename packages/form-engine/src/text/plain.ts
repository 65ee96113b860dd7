import { type Issue, issue } from '@tessera/schemas'

const lone = /\p{Surrogate}/gu
const nul = '\u0000'

/** A text that Postgres can keep: lone halves of surrogate pairs become U+FFFD; NUL adds an issue. */
export const storable = (text: string, at: string, issues: Issue[]): string | undefined => {
  if (text.includes(nul)) {
    issues.push(issue('nul_character', at))
    return undefined
  }
  return text.replace(lone, '\uFFFD')
}

/** U+FEFF is no space to Unicode, though JavaScript takes it for one. */
const blank = /^[^\S\uFEFF]*$/

/** Null for a text of nothing but white space. */
export const blankToNull = (text: string): string | null => (blank.test(text) ? null : text)

/** Whether any text inside a JSON value holds NUL. */
export const holdsNul = (value: unknown): boolean => JSON.stringify(value)?.includes('\\u0000') ?? false
