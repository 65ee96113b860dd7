import { defineFieldType } from './define-field-type.ts'
import { oneOrMany } from './schema-parts.ts'
import { choiceSetting, indexed, multiple, searchable, sensitive, unique } from './settings.ts'

const format = choiceSetting(
  'format',
  'checks',
  ['Which numbers pass', '允许的号码'],
  [
    ['any', 'Any', '不限'],
    ['mobile_cn', 'Chinese mobile', '国内手机'],
    ['international', 'International', '国际号码'],
  ],
)

/** A telephone number. */
export const phoneType = defineFieldType({
  type: 'phone',
  family: 'people',
  icon: 'phone',
  label: { en: 'Phone', 'zh-CN': '电话' },
  help: { en: 'A telephone number.', 'zh-CN': '电话号码。' },
  value: 'text',
  searchable: true,
  uniqueable: true,
  canBeTitle: true,
  settings: [multiple, format, unique, searchable, sensitive, indexed],
  words: {
    en: [
      'phone',
      'mobile',
      'telephone',
      'tel',
      'phone number',
      'mobile number',
      'cell',
      'fax',
      'hotline',
      'contact number',
      'mobile phone',
    ],
    zh: ['电话', '手机', '手机号', '手机号码', '联系电话', '电话号码', '联系方式', '座机', '传真', '热线'],
  },
  schema: field => oneOrMany(field.multiple, { type: 'string', minLength: 3, maxLength: 40 }),
  valueType: field => (field.multiple === true ? { kind: 'list', item: 'text' } : { kind: 'text' }),
})
