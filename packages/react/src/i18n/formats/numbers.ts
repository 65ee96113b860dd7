import type { Language } from '../languages.ts'

/** How many digits stand after the point; `digits` sets both bounds. */
export interface NumberOptions {
  readonly digits?: number | undefined
  readonly minDigits?: number | undefined
  readonly maxDigits?: number | undefined
  readonly sign?: boolean | undefined
}

/** A value as it comes from the server: decimals travel as strings so that nothing is rounded on the way. */
export type Numeric = number | bigint | string

const cache = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language, options)
  cache.set(key, made)
  return made
}

function digitOptions({ digits, minDigits, maxDigits, sign }: NumberOptions): Intl.NumberFormatOptions {
  const least = digits ?? minDigits ?? 0
  return {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, digits ?? maxDigits ?? 6),
    ...(sign ? { signDisplay: 'exceptZero' } : {}),
  }
}

function write(format: Intl.NumberFormat, value: Numeric): string {
  return format.format(value as Intl.StringNumericLiteral).replace(/^-/, '−')
}

/** `1,864,200`; a real minus sign, tabular by CSS. */
export function formatNumber(value: Numeric, language: Language, options: NumberOptions = {}): string {
  return write(formatter(language, digitOptions(options)), value)
}

/** `0.92` → `92%`, as percents are stored as shares. */
export function formatPercent(share: Numeric, language: Language, options: NumberOptions = {}): string {
  return write(formatter(language, { style: 'percent', ...digitOptions({ maxDigits: 1, ...options }) }), share)
}

/** `1.86M` or `186 万` for axes and figures where the exact value stands elsewhere. */
export function formatCompact(value: Numeric, language: Language): string {
  const text = write(formatter(language, { notation: 'compact', maximumFractionDigits: 2 }), value)
  return text.replace(/([\d.])([万亿])/, '$1 $2')
}

const symbols: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$' }

/** The sign of a currency, for a column head or in front of a figure; the code itself where it has no short sign. */
export function currencySymbol(currency: string): string {
  return symbols[currency] ?? currency
}

/** `¥ 680,000.00`; digits default to those of the currency. */
export function formatMoney(value: Numeric, currency: string, language: Language, options: NumberOptions = {}): string {
  const own = formatter(language, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const wanted = options.digits ?? options.minDigits ?? options.maxDigits
  const figure = formatNumber(value, language, wanted === undefined ? { ...options, digits: own } : options)
  const [, sign = '', amount = ''] = /^([−+]?)(.*)$/.exec(figure) ?? []
  return `${sign}${currencySymbol(currency)} ${amount}`
}

/** `48 kB`, `2.4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const digits = power === 0 ? 0 : 1
  return `${formatNumber(bytes / 1000 ** power, language, { maxDigits: digits })} ${units[power] ?? 'B'}`
}
