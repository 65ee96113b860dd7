import { issue, type Json, type LocalText } from '@tessera/schemas'
import type { FieldRule } from './field-rule.ts'
import { checkBounds } from './limits.ts'

/** Money and decimals travel as JSON numbers, exact to this many digits. */
const digits = 15
const largest = 999_999_999_999_999

/** 0.1 + 0.2 as it is meant; −0 as 0. The very largest numbers stay as they are: rounded up they would be infinite. */
export const exactNumber = (value: number): number => {
  const exact = Number(value.toPrecision(digits)) + 0
  return Number.isFinite(exact) ? exact : value
}

/** Digits after the point of a finite number: 1.25 → 2, 1e-7 → 7. */
export const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const point = mantissa.indexOf('.')
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent))
}

/** `1,234.50`, `１２`, `¥ 80` as a number; the text itself where it is none. */
export const numberFromText = (text: string): Json => {
  const plain = text
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s,，¥￥$€£]|(?<=\d)元$/g, '')
  return plain !== '' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : text
}

/** Bounds of a figure. */
export interface FigureLimits {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly decimals?: number | undefined
}

/** The rule of number, currency and percent. */
export const figure = (
  label: LocalText,
  { min, max, decimals }: FigureLimits,
  fromText: (text: string) => Json = numberFromText,
): FieldRule => ({
  parse: (value, at, issues) => {
    if (value === null || value === '') return null
    if (typeof value === 'number' && Number.isFinite(value)) return exactNumber(value)
    issues.push(issue('not_a_number', at))
    return undefined
  },
  check: (value, at, issues) => {
    if (typeof value !== 'number') return
    checkBounds(value, min ?? -largest, max ?? largest, label, at, issues)
    if (decimals !== undefined && decimalsOf(value) > decimals)
      issues.push(issue('too_many_decimals', at, { field: label, max: decimals }))
  },
  fromText: text => (text.trim() === '' ? null : fromText(text)),
})

/** A computed figure at its number of digits, half away from zero. */
export const decimalsRounded = (value: number, decimals: number | undefined): number | null => {
  if (!Number.isFinite(value)) return null
  if (decimals === undefined) return exactNumber(value)
  const size = exactNumber(Math.abs(value))
  // Moving the point in the text keeps 1.005 from becoming 1.00499…; very large figures have no digits after it.
  if (size >= 1e15) return exactNumber(value)
  const rounded = size < 1e-6 ? 0 : Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`)
  return exactNumber(Math.sign(value) * rounded)
}
