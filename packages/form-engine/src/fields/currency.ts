import type { FieldRuleOf } from './field-rule.ts'
import { figure } from './figures.ts'

/** Two digits after the point unless the field says otherwise. */
export const currency: FieldRuleOf<'currency'> = ({ definition, label }) =>
  figure(label, { min: definition.min, max: definition.max, decimals: definition.decimals ?? 2 })
