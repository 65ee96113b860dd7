import type { FieldRuleOf } from './field-rule.ts'
import { files } from './files.ts'

const most = 50

export const image: FieldRuleOf<'image'> = ({ definition, label }) =>
  files(label, definition.multiple === true ? most : 1)
