import { defineFieldType } from './define-field-type.ts'
import { oneOrMany } from './schema-parts.ts'
import { indexed, multiple, searchable, sensitive, unique } from './settings.ts'

/** An e-mail address. */
export const emailType = defineFieldType({
  type: 'email',
  family: 'people',
  icon: 'mail',
  label: { en: 'E-mail', 'zh-CN': '邮箱' },
  help: { en: 'An e-mail address.', 'zh-CN': '邮箱地址。' },
  value: 'text',
  searchable: true,
  uniqueable: true,
  canBeTitle: true,
  settings: [multiple, unique, searchable, sensitive, indexed],
  words: {
    en: ['email', 'e-mail', 'mail', 'email address', 'e-mail address'],
    zh: ['邮箱', '邮件', '电子邮件', '电子邮箱'],
  },
  schema: field => oneOrMany(field.multiple, { type: 'string', format: 'email', maxLength: 254 }),
  valueType: field => (field.multiple === true ? { kind: 'list', item: 'text' } : { kind: 'text' }),
})
