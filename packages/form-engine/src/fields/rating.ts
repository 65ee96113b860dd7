import { type Issue, issue } from '@tessera/schemas'
import type { FieldRuleOf } from './field-rule.ts'
import { numberFromText } from './figures.ts'
import { checkBounds } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** Whole stars from 1; no star is empty. */
export const rating: FieldRuleOf<'rating'> = ({ definition, label }) => ({
  parse: (value, at, issues: Issue[]) => {
    if (value === null || value === '' || value === 0) return null
    if (typeof value !== 'number') {
      issues.push(issue('not_a_number', at))
      return undefined
    }
    return Number.isSafeInteger(value) ? value : wrongKind(label, expected.whole, at, issues)
  },
  check: (value, at, issues) => {
    if (typeof value === 'number') checkBounds(value, 1, definition.max ?? 5, label, at, issues)
  },
  fromText: numberFromText,
})
