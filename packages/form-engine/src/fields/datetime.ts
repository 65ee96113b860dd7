import { issue } from '@tessera/schemas'
import type { FieldRuleOf } from './field-rule.ts'
import { instant } from './instant.ts'
import { instantFromText } from './instant-from-text.ts'

/** An instant with its zone; kept in UTC with milliseconds, whatever zone it came in. */
export const datetime: FieldRuleOf<'datetime'> = ({ definition, label, timezone, compute }) => {
  const earliest = compute(definition.min, 'datetime')
  const latest = compute(definition.max, 'datetime')
  return {
    parse: (value, at, issues) => {
      if (value === null || (typeof value === 'string' && value.trim() === '')) return null
      const found = typeof value === 'string' ? instant(value) : undefined
      if (found === undefined) issues.push(issue('not_a_datetime', at))
      return found
    },
    check: (value, at, issues, context) => {
      if (typeof value !== 'string') return
      const min = earliest?.(context)
      const max = latest?.(context)
      if (typeof min === 'string' && value < (instant(min) ?? min))
        issues.push(issue('too_small', at, { field: label, min }))
      if (typeof max === 'string' && value > (instant(max) ?? max))
        issues.push(issue('too_big', at, { field: label, max }))
    },
    fromText: text => (text.trim() === '' ? null : (instantFromText(text, timezone) ?? text.trim())),
  }
}
