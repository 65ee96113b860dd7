import { issue } from '@tessera/schemas'
import type { FieldRuleOf } from './field-rule.ts'
import { numberFromText } from './figures.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** Seconds in each unit people type in. */
export const secondsPer = { minutes: 60, hours: 3600, days: 86_400 } as const

/** About 300 years, so that sums stay exact. */
const longest = 10_000_000_000

/** Whole seconds. */
export const duration: FieldRuleOf<'duration'> = ({ definition, label }) => ({
  parse: (value, at, issues) => {
    if (value === null || value === '') return null
    if (typeof value !== 'number') {
      issues.push(issue('not_a_number', at))
      return undefined
    }
    return Number.isSafeInteger(value) ? value + 0 : wrongKind(label, expected.whole, at, issues)
  },
  check: (value, at, issues) => {
    if (typeof value !== 'number') return
    if (value < 0) issues.push(issue('too_small', at, { field: label, min: 0 }))
    if (value > longest) issues.push(issue('too_big', at, { field: label, max: longest }))
  },
  fromText: text => {
    const count = numberFromText(text)
    return typeof count === 'number' ? Math.round(count * secondsPer[definition.unit ?? 'hours']) : count
  },
})
