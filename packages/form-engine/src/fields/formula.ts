import { computed } from './computed.ts'
import type { FieldRuleOf } from './field-rule.ts'

export const formula: FieldRuleOf<'formula'> = ({ label }) => computed(label)
