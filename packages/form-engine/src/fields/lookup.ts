import { asText, type FieldRuleOf, noCheck } from './field-rule.ts'
import { parseLink } from './link.ts'
import { expected } from './wrong-kind.ts'

/** Whether the record is there, and may be seen, only the database can tell. */
export const lookup: FieldRuleOf<'lookup'> = ({ label, targets }) => ({
  parse: (value, at, issues) => parseLink(value, targets, label, expected.record, at, issues),
  check: noCheck,
  fromText: asText,
})
