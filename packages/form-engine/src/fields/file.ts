import type { FieldRuleOf } from './field-rule.ts'
import { files } from './files.ts'

const most = 50

export const file: FieldRuleOf<'file'> = ({ definition, label }) =>
  files(label, definition.multiple === true ? most : 1)
