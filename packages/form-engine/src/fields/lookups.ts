import type { FieldRuleOf } from './field-rule.ts'
import { checkCount } from './limits.ts'
import { parseLinks } from './link.ts'
import { splitList } from './split-list.ts'
import { expected } from './wrong-kind.ts'

export const lookups: FieldRuleOf<'lookups'> = ({ definition, label, targets }) => ({
  parse: (value, at, issues) => parseLinks(value, targets, label, expected.record, expected.records, at, issues),
  check: (value, at, issues) => {
    if (Array.isArray(value)) checkCount(value.length, undefined, definition.maxItems, at, issues)
  },
  fromText: splitList,
})
