import type { FieldRuleOf } from './field-rule.ts'
import { figure, numberFromText } from './figures.ts'

/** 70 means 70 %; so does the text `70%`. */
export const percent: FieldRuleOf<'percent'> = ({ definition, label }) =>
  figure(label, definition, text => numberFromText(text.replace(/[%％]\s*$/, '')))
