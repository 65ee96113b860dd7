import type { Language, LocalText, Text } from '@tessera/schemas'

const han = /\p{Script=Han}/u

/**
 * `Risk level 客户风险等级` as a label in both languages; a text in one script becomes the label of that language,
 * or of the reader's when it has no Chinese character. Fewer letters than `fewest` belong to the Chinese name.
 */
export const splitLanguages = (typed: string, language: Language, fewest = 3): Exclude<Text, string> => {
  const text = typed.trim().replaceAll(/\s+/g, ' ')
  if (!han.test(text)) return language === 'zh-CN' && !/[a-z]/i.test(text) ? { 'zh-CN': text } : { en: text }
  const words = text.split(' ')
  const first = words.findIndex(word => han.test(word))
  const last = words.findLastIndex(word => han.test(word))
  const before = words.slice(0, first).join(' ')
  const after = words.slice(last + 1).join(' ')
  const chinese = words.slice(first, last + 1).join(' ')
  // As in `客户 ID`.
  if (before.length >= fewest) return { en: before, 'zh-CN': [chinese, after].filter(Boolean).join(' ') }
  if (before === '' && after.length >= fewest) return { en: after, 'zh-CN': chinese }
  return { 'zh-CN': text }
}

/**
 * Labels typed one after the other, as those of options: in both languages when every one of them is (`Yes 是 · No 否`),
 * else each as it was typed, since `VIP 客户` beside `普通客户` is one name.
 */
export const splitAll = (typed: readonly string[], language: Language): readonly Text[] => {
  const labels = typed.map(text => splitLanguages(text, language, 2))
  return labels.every(label => label.en !== undefined && label['zh-CN'] !== undefined) ? labels : typed
}

/** Both texts, where a sentence needs them. */
export const bothOf = (text: Text): LocalText =>
  typeof text === 'string'
    ? { en: text, 'zh-CN': text }
    : { en: text.en ?? text['zh-CN'] ?? '', 'zh-CN': text['zh-CN'] ?? text.en ?? '' }
