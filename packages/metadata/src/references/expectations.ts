import type { LocalText } from '@tessera/schemas'
import type { FieldType } from '../fields/descriptor.ts'
import { canBeTitle } from '../model/build-object.ts'
import type { FieldModel } from '../model/model.ts'

/** What sort of field a spot needs. */
export type Expectation = keyof typeof expectations

interface Sort {
  readonly label: LocalText
  readonly fits: (field: FieldModel) => boolean
}

const sort = (en: string, chinese: string, fits: Sort['fits']): Sort => ({ label: { en, 'zh-CN': chinese }, fits })
const oneOf =
  (...types: readonly FieldType[]): Sort['fits'] =>
  field =>
    types.includes(field.type)

const result = (field: FieldModel): string => {
  // The smallest or latest of a field is of that field’s kind, which only the other object knows.
  if (field.definition.type === 'rollup' && /^(min|max)$/.test(field.definition.aggregate)) return 'any'
  return field.kind
}

/** Sorts of field that a spot may need, with what people call them. */
export const expectations = {
  choice: sort('a choice', '单选字段', oneOf('choice')),
  pick: sort(
    'a choice, a person or a link',
    '单选、人员或关联字段',
    oneOf('choice', 'boolean', 'user', 'department', 'lookup', 'region', 'rating'),
  ),
  date: sort('a date', '日期字段', field => ['date', 'datetime', 'any'].includes(result(field))),
  number: sort('a number', '数字字段', field => ['number', 'duration', 'any'].includes(result(field))),
  user: sort('a person', '人员字段', oneOf('user', 'users')),
  tags: sort('tags', '标签字段', oneOf('tags', 'choices')),
  image: sort('an image', '图片字段', oneOf('image', 'file')),
  lines: sort('lines', '明细字段', oneOf('lines')),
  not_lines: sort('anything but lines', '明细以外的字段', field => field.type !== 'lines'),
  lookup: sort('a link to this object', '指向本对象的关联字段', oneOf('lookup')),
  title: sort('a text', '文本字段', field => !field.system && canBeTitle(field.definition)),
} as const satisfies { readonly [name: string]: Sort }
