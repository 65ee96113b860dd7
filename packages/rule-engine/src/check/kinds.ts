import type { FieldModel, Model, ValueKind } from '@tessera/metadata'
import type { LocalText } from '@tessera/schemas'
import type { Tree } from '../tree/tree.ts'

/** What a place takes or a tree gives: a kind, that of a list’s elements, and the field whose options hold. */
export interface Type {
  readonly kind: ValueKind
  readonly item?: ValueKind
  readonly field?: FieldModel
}

/** The names of kinds in sentences. */
export const kindNames: Record<ValueKind, LocalText> = {
  text: { en: 'a text', 'zh-CN': '文本' },
  number: { en: 'a number', 'zh-CN': '数字' },
  boolean: { en: 'a condition (yes or no)', 'zh-CN': '条件（是或否）' },
  date: { en: 'a date', 'zh-CN': '日期' },
  datetime: { en: 'a date and time', 'zh-CN': '日期时间' },
  time: { en: 'a time', 'zh-CN': '时间' },
  duration: { en: 'a duration in seconds', 'zh-CN': '时长（秒）' },
  choice: { en: 'an option', 'zh-CN': '选项' },
  record: { en: 'the id of a record', 'zh-CN': '记录编号' },
  user: { en: 'the id of a person', 'zh-CN': '人员编号' },
  department: { en: 'the id of a department', 'zh-CN': '部门编号' },
  list: { en: 'a list', 'zh-CN': '列表' },
  json: { en: 'free JSON', 'zh-CN': '自由 JSON' },
  null: { en: 'nothing (null)', 'zh-CN': '空（null）' },
}

/** Kinds whose values can be compared with each other share a family. */
export const familyOf = (kind: ValueKind): ValueKind => {
  if (kind === 'choice') return 'text'
  if (kind === 'duration') return 'number'
  return kind === 'datetime' ? 'date' : kind
}

/** Kinds that `<` and its like, `min` and `max` take. */
export const orderedKinds: ReadonlySet<ValueKind> = new Set([
  'number',
  'duration',
  'text',
  'date',
  'datetime',
  'time',
  'null',
])

/** Builds a type without the properties that are not there. */
export const typeOf = (kind: ValueKind, item?: ValueKind, field?: FieldModel): Type => ({
  kind,
  ...(item === undefined ? {} : { item }),
  ...(field === undefined ? {} : { field }),
})

/** The type of what a tree gives. */
export const typeOfTree = (tree: Tree): Type => typeOf(tree.kind, tree.item, tree.field)

/** The type of the elements of a list. */
export const itemTypeOf = (list: Type): Type => typeOf(list.item ?? 'null', undefined, list.field)

/**
 * The type of a field’s values in rules. An `id` is the reference of its record, and the least or greatest of a
 * rollup is of the kind of the field it looks at.
 */
export const typeOfField = (field: FieldModel, model: Model): Type => {
  if (field.system && field.name === 'id') return typeOf('record')
  const { definition } = field
  if (definition.type === 'rollup' && (definition.aggregate === 'min' || definition.aggregate === 'max')) {
    const of = model.field(field.target?.[0] ?? '', definition.field ?? '')
    if (of !== undefined && of.type !== 'rollup') return typeOf(of.kind, of.item, of)
  }
  // Files are kept, not looked into: a rule can ask whether there are any.
  if (field.type === 'file' || field.type === 'image') return typeOf('json')
  return typeOf(field.kind, field.item, field)
}
