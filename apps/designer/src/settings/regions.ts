import type { Language } from '@tessera/schemas'

/** One entry of a list to choose from. */
export interface Choice {
  readonly value: string
  readonly label: string
}

const locale = (language: Language): string => (language === 'zh-CN' ? 'zh-CN' : 'en')

/** All time zones, the one that is set among them even when this browser does not know it. */
export const timeZones = (current: string): readonly Choice[] =>
  [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map(value => ({ value, label: value }))

/** All currencies with their names: `CNY · Chinese Yuan`. */
export const currencies = (current: string, language: Language): readonly Choice[] => {
  const names = new Intl.DisplayNames(locale(language), { type: 'currency', fallback: 'none' })
  return [...new Set([current, ...Intl.supportedValuesOf('currency')])].map(value => {
    const name = names.of(value)
    return { value, label: name === undefined ? value : `${value} · ${name}` }
  })
}
