import type { FieldRuleOf } from './field-rule.ts'
import { files } from './files.ts'

export const signature: FieldRuleOf<'signature'> = ({ label }) => files(label, 1)
