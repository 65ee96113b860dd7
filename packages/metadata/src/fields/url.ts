import { defineFieldType } from './define-field-type.ts'
import { oneOrMany } from './schema-parts.ts'
import { indexed, multiple, searchable, unique } from './settings.ts'

/** A web address. */
export const urlType = defineFieldType({
  type: 'url',
  family: 'words',
  icon: 'link',
  label: { en: 'Link', 'zh-CN': '链接' },
  help: { en: 'A web address.', 'zh-CN': '网址。' },
  value: 'text',
  searchable: true,
  uniqueable: true,
  canBeTitle: true,
  settings: [multiple, unique, searchable, indexed],
  words: {
    en: ['url', 'website', 'web site', 'link', 'homepage', 'web', 'site', 'web address'],
    zh: ['网址', '网站', '官网', '链接', '主页'],
  },
  schema: field => oneOrMany(field.multiple, { type: 'string', format: 'uri', pattern: '^https?://', maxLength: 2000 }),
  valueType: field => (field.multiple === true ? { kind: 'list', item: 'text' } : { kind: 'text' }),
})
