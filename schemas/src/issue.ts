import { type ErrorCode, errors } from './generated/errors.ts'

/** The languages that Tessera speaks. */
export type Language = 'en' | 'zh-CN'

/** A text in every language. */
export type LocalText = { readonly en: string; readonly 'zh-CN': string }

/** Values for the `{placeholders}` of an error's sentence; a text in several languages is put in by language. */
export type IssueParams = { readonly [name: string]: string | number | LocalText }

/** A mistake: what (`code`), where (`at`, a JSON pointer), in words, and what to do about it. */
export interface Issue {
  readonly code: string
  readonly at: string
  readonly message: LocalText
  readonly hint?: LocalText
  /** `warn` does not stop anything. */
  readonly severity: 'block' | 'warn'
}

/** Either a value, or all the mistakes that kept it from being one. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const fill = (template: string, language: Language, params: IssueParams): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = params[key]
    if (value === undefined) return whole
    return typeof value === 'object' ? value[language] : String(value)
  })

const fillBoth = (template: LocalText, params: IssueParams): LocalText => ({
  en: fill(template.en, 'en', params),
  'zh-CN': fill(template['zh-CN'], 'zh-CN', params),
})

/**
 * An issue from the error table.
 * @param at JSON pointer to the spot, `''` for the whole.
 * @param params values for the placeholders of the sentence and the hint.
 */
export const issue = (
  code: ErrorCode,
  at: string,
  params: IssueParams = {},
  severity: 'block' | 'warn' = 'block',
): Issue => {
  const entry: { message: LocalText; hint?: LocalText } = errors[code]
  const found: Issue = { code, at, message: fillBoth(entry.message, params), severity }
  return entry.hint === undefined ? found : { ...found, hint: fillBoth(entry.hint, params) }
}

/** A checked value. */
export const good = <T>(value: T): Checked<T> => ({ ok: true, value })

/** All the mistakes. */
export const bad = (...issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues,
})

/** Escapes one segment of a JSON pointer (RFC 6901). */
export const pointerSegment = (segment: string | number): string =>
  String(segment).replaceAll('~', '~0').replaceAll('/', '~1')

/** A JSON pointer of segments (RFC 6901). */
export const pointer = (...segments: readonly (string | number)[]): string =>
  segments.map(s => `/${pointerSegment(s)}`).join('')
