import { useTranslation } from 'react-i18next'
import type { Texts } from './define-texts.ts'

/** What stands in the braces of a text. `count` also chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>

/** Looks up one text in the reader's language. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string

/** The texts of a part, in the language of the reader; re-renders when it is switched. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  // i18next types its keys by one global list; ours are typed by each part, see `defineTexts`.
  return useTranslation(texts.namespace).t as unknown as Translate<Key>
}
