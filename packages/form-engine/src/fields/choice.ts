import { issue } from '@tessera/schemas'
import type { FieldRuleOf } from './field-rule.ts'
import { indexOptions } from './options.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** The value of one option; an alias is read as the option it belongs to. */
export const choice: FieldRuleOf<'choice'> = ({ label, options }) => {
  const index = indexOptions(options)
  return {
    parse: (value, at, issues) => {
      if (value === null || value === '') return null
      if (typeof value !== 'string') return wrongKind(label, expected.text, at, issues)
      const found = index.value(value)
      if (found === undefined) issues.push(issue('not_an_option', at, { field: label, value: value.slice(0, 100) }))
      return found
    },
    check: (value, at, issues) => {
      if (typeof value === 'string' && !index.offered.has(value))
        issues.push(issue('not_an_option', at, { field: label, value }))
    },
    fromText: text => (text.trim() === '' ? null : index.fromText(text)),
  }
}
