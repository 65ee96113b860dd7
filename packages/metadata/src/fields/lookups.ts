import { defineFieldType } from './define-field-type.ts'
import { listOf, reference } from './schema-parts.ts'
import { filter, maxItems, needed, setting } from './settings.ts'

const object = needed(setting('object', 'object', 'general', 'Points to', '指向对象'))

/** Links to several records. */
export const lookupsType = defineFieldType({
  type: 'lookups',
  family: 'links',
  icon: 'waypoints',
  label: { en: 'Links', 'zh-CN': '关联多条' },
  help: { en: 'Links to several records.', 'zh-CN': '关联到多条记录。' },
  value: 'list',
  item: 'record',
  sortable: false,
  settings: [object, filter, maxItems],
  words: {
    en: ['contacts', 'customers', 'products', 'related records', 'accounts'],
    zh: ['相关记录', '关联产品', '关联客户', '多个客户', '相关客户', '相关产品'],
  },
  schema: field => listOf(reference, { max: field.maxItems ?? 1000 }),
  starter: () => ({ object: '' }),
})
