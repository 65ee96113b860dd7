import { defineFieldType } from './define-field-type.ts'
import { listOf } from './schema-parts.ts'
import { maxItems, minItems, needed, setting } from './settings.ts'

const object = needed(setting('object', 'object', 'general', 'Lines', '明细对象'))
const via = setting('via', 'field', 'general', 'Linked by', '关联字段')

/** Lines that belong to the record, such as the products of an order. */
export const linesType = defineFieldType({
  type: 'lines',
  family: 'links',
  icon: 'rows-3',
  label: { en: 'Lines', 'zh-CN': '明细表' },
  help: {
    en: 'Lines that belong to the record, such as the products of an order.',
    'zh-CN': '属于本记录的明细，例如订单产品。',
  },
  value: 'list',
  item: 'record',
  sortable: false,
  isVirtual: true,
  settings: [object, via, minItems, maxItems],
  words: {
    en: ['lines', 'items', 'line items', 'details table', 'entries'],
    zh: ['明细', '明细表', '子表', '产品明细', '订单明细', '清单', '条目'],
  },
  schema: (field, context) =>
    listOf(context.line ?? { type: 'object' }, { min: field.minItems, max: field.maxItems ?? 1000 }),
  starter: () => ({ object: '' }),
})
