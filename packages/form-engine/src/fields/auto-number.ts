import { computed } from './computed.ts'
import type { FieldRuleOf } from './field-rule.ts'

export const autoNumber: FieldRuleOf<'auto_number'> = ({ label }) => computed(label)
