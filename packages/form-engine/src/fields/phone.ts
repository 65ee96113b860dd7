import { type Issue, issue } from '@tessera/schemas'
import { toHalfWidth } from '../text/clean.ts'
import type { FieldRuleOf } from './field-rule.ts'
import { oneOrMany } from './one-or-many.ts'

type Format = 'any' | 'mobile_cn' | 'international'

const mobile = /^1[3-9]\d{9}$/
const mobileLength = 11

/** Half-width, without spaces, points and brackets; long dashes become short ones. */
const bare = (text: string): string =>
  toHalfWidth(text)
    .replace(/[‐-―−－]/g, '-')
    .replace(/[\s().·•]/g, '')

const tidyOf: Record<Format, (text: string) => string> = {
  any: bare,
  mobile_cn: text =>
    bare(text)
      .replaceAll('-', '')
      .replace(/^(?:\+|00)?86(?=1\d{10}$)/, ''),
  international: text => {
    const plain = bare(text)
      .replaceAll('-', '')
      .replace(/^00(?=[1-9])/, '+')
    return mobile.test(plain) ? `+86${plain}` : plain
  },
}

const checkOf: Record<Format, (text: string, at: string, issues: Issue[]) => void> = {
  any: (text, at, issues) => {
    // A number with an optional extension: 021-6408-1234 转 12, +1 555 0100 x3.
    const wellFormed = /^\+?\d[\d-]*(?:(?:转|x|ext|#|,)\d{1,8})?$/i.test(text)
    const found = text.replace(/\D/g, '').length
    if (!wellFormed || found < 3 || found > 23) issues.push(issue('not_a_phone', at))
  },
  mobile_cn: (text, at, issues) => {
    if (mobile.test(text)) return
    const found = text.replace(/\D/g, '').length
    const wrongLength = /^\d+$/.test(text) && found !== mobileLength
    issues.push(wrongLength ? issue('not_a_mobile', at, { found }) : issue('not_a_phone', at))
  },
  international: (text, at, issues) => {
    if (!/^\+[1-9]\d{6,14}$/.test(text)) issues.push(issue('not_a_phone', at))
  },
}

export const phone: FieldRuleOf<'phone'> = ({ definition, label }) => {
  const format = definition.format ?? 'any'
  return oneOrMany({ label, multiple: definition.multiple === true, tidy: tidyOf[format], check: checkOf[format] })
}
