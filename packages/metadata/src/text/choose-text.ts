import type { Language, LocalText, Text } from '@tessera/schemas'

const otherLanguage: Record<Language, Language> = { en: 'zh-CN', 'zh-CN': 'en' }

/**
 * The text in a language, else in the other one, else `''`.
 * A plain string is the same in every language.
 */
export const text = (label: Text | undefined, language: Language): string => {
  if (label === undefined) return ''
  if (typeof label === 'string') return label
  return label[language] || label[otherLanguage[language]] || ''
}

/** `risk_level` → `Risk level`: what stands for a label that nobody wrote. */
export const humanName = (name: string): string => {
  const words = name.replaceAll('_', ' ').trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

/** What may carry a label. */
export interface Labelled {
  readonly label?: Text
  readonly name?: string
  readonly value?: string
}

/** What people read for a node: its label, else its name made readable, else its value. */
export const labelOf = (node: Labelled, language: Language): string =>
  text(node.label, language) || (node.name !== undefined ? humanName(node.name) : (node.value ?? ''))

/** The label in every language, for the sentences of issues and changes. */
export const localLabel = (node: Labelled): LocalText => ({ en: labelOf(node, 'en'), 'zh-CN': labelOf(node, 'zh-CN') })
