import type { FieldRuleOf } from './field-rule.ts'
import { figure } from './figures.ts'

export const number: FieldRuleOf<'number'> = ({ definition, label }) => figure(label, definition)
