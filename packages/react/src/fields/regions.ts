import { regionNames } from '@tessera/form-engine'
import type { Language } from '../i18n/languages.ts'

/** A province or a city. */
export interface Region {
  /** Six digits. */
  readonly code: string
  readonly name: Readonly<Record<Language, string>>
  readonly cities: readonly Region[]
}

const readNames = (): readonly (readonly [code: string, name: Region['name']])[] =>
  regionNames
    .trim()
    .split(/[\n;]/)
    .map(line => {
      const [, code = '', chinese = '', english = ''] = /^(\d+) (\S+) (.+)$/.exec(line) ?? []
      return [code, { en: english, 'zh-CN': chinese }] as const
    })

let known: readonly Region[] | undefined

/** Provinces with their cities, in the order of their codes. Read when first asked. */
export function regions(): readonly Region[] {
  if (known !== undefined) return known
  const names = readNames()
  const provinces = names.filter(([code]) => code.length === 2).sort(([one], [other]) => one.localeCompare(other))
  known = provinces.map(([code, name]) => ({
    code: `${code}0000`,
    name,
    cities: names
      .filter(([city]) => city.length === 4 && city.startsWith(code))
      .map(([city, cityName]) => ({ code: `${city}00`, name: cityName, cities: [] })),
  }))
  return known
}

/** The province and the city a code lies in; a district is not in the list and keeps its code. */
export function regionPath(code: string): readonly Region[] {
  const province = regions().find(one => one.code === `${code.slice(0, 2)}0000`)
  const city = province?.cities.find(one => one.code === `${code.slice(0, 4)}00`)
  return [province, city].filter(one => one !== undefined)
}

/** `江苏省 苏州市`, `Suzhou, Jiangsu`; the code itself where it is not known. */
export function regionLabel(code: string, language: Language): string {
  const names = regionPath(code).map(region => region.name[language])
  if (names.length === 0) return code
  return language === 'zh-CN' ? names.join(' ') : names.reverse().join(', ')
}
