import { regionNames } from './region-names.ts'

interface Place {
  readonly code: string
  /** `江苏省` and `江苏`, `Jiangsu`. */
  readonly names: readonly string[]
  readonly isProvince: boolean
}

const suffix = /(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/

/** Letters only, without accents, in small letters: `Suzhou, Jiangsu` and `suzhou jiangsu` are the same. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const readPlaces = (): readonly Place[] =>
  regionNames
    .trim()
    .split(/[\n;]/)
    .flatMap(line => {
      const [, digits, chinese = '', english = ''] = /^(\d+) (\S+) (.+)$/.exec(line) ?? []
      if (digits === undefined) return []
      const names = [...new Set([chinese, chinese.replace(suffix, ''), english].map(plain))]
      return [{ code: digits.padEnd(6, '0'), names, isProvince: digits.length === 2 }]
    })

const readIndex = (): ReadonlyMap<string, string | null> => {
  const places = readPlaces()
  const provinces = places.filter(place => place.isProvince)
  const cities = places.filter(place => !place.isProvince)
  const index = new Map<string, string | null>()
  for (const { code, names } of cities) {
    const province = provinces.find(one => one.code.slice(0, 2) === code.slice(0, 2))
    const inProvince = (province?.names ?? []).flatMap(outer => names.flatMap(name => [outer + name, name + outer]))
    for (const name of [...names, ...inProvince])
      index.set(name, index.has(name) && index.get(name) !== code ? null : code)
  }
  // Jilin alone is the province, not the city in it.
  for (const { code, names } of provinces) for (const name of names) index.set(name, code)
  return index
}

let index: ReadonlyMap<string, string | null> | undefined

/**
 * Code of a province or a city by its name: `苏州`, `江苏省苏州市`, `Suzhou, Jiangsu`. Undefined for one that is not known
 * and for a name that two cities share, such as `Suzhou` alone.
 */
export const regionFromText = (text: string): string | undefined => {
  if (text.length > 60) return undefined
  index ??= readIndex()
  return index.get(plain(text)) ?? undefined
}

let labels: ReadonlyMap<string, readonly [chinese: string, english: string]> | undefined

/** Name of a province or a city with its province, as `regionFromText` reads it; undefined for a district. */
export const regionText = (code: string, language: 'en' | 'zh-CN'): string | undefined => {
  labels ??= new Map(
    [...regionNames.matchAll(/(\d+) (\S+) ([^;\n]+)/g)].map(([, digits = '', chinese = '', english = '']) => [
      digits.padEnd(6, '0'),
      [chinese, english],
    ]),
  )
  const own = labels.get(code)
  const province = code.endsWith('0000') ? undefined : labels.get(`${code.slice(0, 2)}0000`)
  if (own === undefined) return undefined
  if (language === 'zh-CN') return (province?.[0] ?? '') + own[0]
  return province === undefined ? own[1] : `${own[1]}, ${province[1]}`
}
