import { defineFieldType } from './define-field-type.ts'
import type { JsonSchema } from './descriptor.ts'
import { reference } from './schema-parts.ts'
import { choiceSetting, filter, needed, setting, unique } from './settings.ts'

const object = needed(setting('object', 'objects', 'general', 'Points to', '指向对象'))
const columns = setting('columns', 'fields', 'general', 'Shown when picking', '选择时显示')
const owns = setting('owns', 'switch', 'general', 'Is a part of it', '是它的组成部分')
const onDelete = choiceSetting(
  'onDelete',
  'storage',
  ['When the other is deleted', '对方删除时'],
  [
    ['clear', 'Empty the link', '清空'],
    ['restrict', 'Do not allow it', '不许删除'],
    ['cascade', 'Delete this too', '一并删除'],
  ],
)

/** With several objects a bare id would not say which. */
const linkToOneOf = (objects: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: { object: { enum: objects }, id: { type: 'string', format: 'uuid' } },
  required: ['object', 'id'],
})

/** A link to one record. */
export const lookupType = defineFieldType({
  type: 'lookup',
  family: 'links',
  icon: 'arrow-up-right',
  label: { en: 'Link to record', 'zh-CN': '关联记录' },
  help: { en: 'A link to one record.', 'zh-CN': '关联到一条记录。' },
  value: 'record',
  uniqueable: true,
  settings: [object, filter, columns, onDelete, unique, owns],
  words: {
    en: [
      'account',
      'customer',
      'contact',
      'related to',
      'belongs to',
      'parent',
      'client',
      'opportunity',
      'deal',
      'product',
      'order',
      'contract',
      'supplier',
      'lead',
    ],
    zh: ['客户', '联系人', '所属客户', '关联', '商机', '产品', '订单', '合同', '供应商', '线索', '上级客户', '项目'],
  },
  schema: field => (Array.isArray(field.object) ? linkToOneOf(field.object) : reference),
  starter: () => ({ object: '' }),
})
