import type { Language } from './languages.ts'

/** A label of the definition: one string for everybody, or one a language. */
export type LabelText = string | { readonly en?: string | undefined; readonly 'zh-CN'?: string | undefined }

const other: Record<Language, Language> = { en: 'zh-CN', 'zh-CN': 'en' }

/** The text in the reader's language, else in the other one, else `fallback` (mostly the name in the definition). */
export function chooseText(text: LabelText | undefined, language: Language, fallback = ''): string {
  if (text === undefined) return fallback
  if (typeof text === 'string') return text || fallback
  return text[language] || text[other[language]] || fallback
}

/** The text in the language the reader does not use; nothing where it says the same or is missing. */
export function chooseOtherText(text: LabelText | undefined, language: Language): string | undefined {
  if (text === undefined || typeof text === 'string') return undefined
  const second = text[other[language]]
  return second && text[language] && second !== text[language] ? second : undefined
}
