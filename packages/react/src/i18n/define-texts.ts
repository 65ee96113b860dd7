import { i18n } from './i18n.ts'

type PluralEnd = '_one' | '_other'

/** A key as a caller writes it: `rows_one` and `rows_other` are both `rows`. */
export type TextKey<Source> = {
  [Key in keyof Source & string]: Key extends `${infer Base}${PluralEnd}` ? Base : Key
}[keyof Source & string]

/** Chinese has one plural form, so it repeats every English key except the `_one` ones. */
export type ChineseOf<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: string
}

/** The texts of one part of an app, under a namespace of its own. */
export interface Texts<Key extends string> {
  readonly namespace: string
  /** Never present; carries the keys for the type checker. */
  readonly keys?: Key
}

/**
 * Adds the texts of a part in both languages. A key missing in Chinese does not compile.
 * Values are i18next strings: `{{count}}`, and `_one` and `_other` for plurals.
 */
export function defineTexts<const English extends Record<string, string>>(
  namespace: string,
  english: English,
  chinese: ChineseOf<English>,
): Texts<TextKey<English>> {
  i18n.addResourceBundle('en', namespace, english, true, true)
  i18n.addResourceBundle('zh-CN', namespace, chinese, true, true)
  return { namespace }
}
