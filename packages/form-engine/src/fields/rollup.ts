import { computed } from './computed.ts'
import type { FieldRuleOf } from './field-rule.ts'

export const rollup: FieldRuleOf<'rollup'> = ({ label }) => computed(label)
