import { defineFieldType } from './define-field-type.ts'
import { needed, searchable, setting } from './settings.ts'

const pattern = needed(setting('pattern', 'number_pattern', 'general', 'Form of the number', '编号格式'))
const start = setting('start', 'integer', 'general', 'First number', '起始号')

/** A number given to each new record. */
export const autoNumberType = defineFieldType({
  type: 'auto_number',
  family: 'computed',
  icon: 'list-ordered',
  label: { en: 'Auto number', 'zh-CN': '自动编号' },
  help: { en: 'A number given to each new record.', 'zh-CN': '新记录自动得到的编号。' },
  value: 'text',
  searchable: true,
  isComputed: true,
  canBeTitle: true,
  settings: [pattern, start, searchable],
  words: {
    en: [
      'reference number',
      'order number',
      'ticket number',
      'number no',
      'no',
      'serial',
      'serial number',
      'id number',
      'contract number',
      'quote number',
      'customer number',
    ],
    zh: ['编号', '单号', '流水号', '序号', '订单号', '合同号', '合同编号', '工单号', '客户编号', '报价单号'],
  },
  schema: () => ({ type: 'string', readOnly: true }),
  starter: () => ({ pattern: '{0000}' }),
})
