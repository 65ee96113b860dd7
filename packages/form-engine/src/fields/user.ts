import { asText, type FieldRuleOf, noCheck } from './field-rule.ts'
import { parseLink } from './link.ts'
import { expected } from './wrong-kind.ts'

export const user: FieldRuleOf<'user'> = ({ label }) => ({
  parse: (value, at, issues) => parseLink(value, [], label, expected.person, at, issues),
  check: noCheck,
  fromText: asText,
})
