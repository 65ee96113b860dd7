import type { FieldRuleOf } from './field-rule.ts'
import { regionFromText } from './region-from-text.ts'
import { expected, wrongKind } from './wrong-kind.ts'

const depth = { province: /0000$/, city: /00$/, district: /(?:)/ } as const

/** A code of GB/T 2260: six digits; a province ends with 0000, a city with 00. */
export const region: FieldRuleOf<'region'> = ({ definition, label }) => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    const code = typeof value === 'string' ? value.trim() : undefined
    if (code === '') return null
    return code !== undefined && /^[1-9]\d{5}$/.test(code) ? code : wrongKind(label, expected.region, at, issues)
  },
  check: (value, at, issues) => {
    if (typeof value === 'string' && !depth[definition.level ?? 'district'].test(value))
      wrongKind(label, expected.region, at, issues)
  },
  fromText: text => {
    const given = text.trim()
    return /^\d{2}(?:\d{2})?$/.test(given) ? given.padEnd(6, '0') : (regionFromText(given) ?? given)
  },
})
