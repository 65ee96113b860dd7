import type { Json } from '@tessera/schemas'
import { asText, type FieldRuleOf } from './field-rule.ts'
import { isRecord } from './is-record.ts'
import { checkCount } from './limits.ts'
import { expected, wrongKind } from './wrong-kind.ts'

/** A list of records; what stands in each line is checked by the rules of the line's object. */
export const lines: FieldRuleOf<'lines'> = ({ definition, label }) => ({
  parse: (value, at, issues) => {
    if (value === null) return null
    if (!Array.isArray(value) || !(value as readonly Json[]).every(isRecord))
      return wrongKind(label, expected.lines, at, issues)
    return value.length === 0 ? null : value
  },
  check: (value, at, issues) => {
    if (Array.isArray(value)) checkCount(value.length, definition.minItems, definition.maxItems, at, issues)
  },
  fromText: asText,
})
