import type { FieldRuleOf } from './field-rule.ts'
import { checkCount } from './limits.ts'
import { parseLinks } from './link.ts'
import { splitList } from './split-list.ts'
import { expected } from './wrong-kind.ts'

export const users: FieldRuleOf<'users'> = ({ definition, label }) => ({
  parse: (value, at, issues) => parseLinks(value, [], label, expected.person, expected.people, at, issues),
  check: (value, at, issues) => {
    if (Array.isArray(value)) checkCount(value.length, undefined, definition.maxItems, at, issues)
  },
  fromText: splitList,
})
