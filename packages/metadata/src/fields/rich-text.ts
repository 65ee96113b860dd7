import { defineFieldType } from './define-field-type.ts'
import { schemaOf } from './schema-parts.ts'
import { maxLength, searchable } from './settings.ts'

/** Formatted text with headings, lists and links. */
export const richTextType = defineFieldType({
  type: 'rich_text',
  family: 'words',
  icon: 'pilcrow',
  label: { en: 'Rich text', 'zh-CN': '富文本' },
  help: { en: 'Formatted text with headings, lists and links.', 'zh-CN': '带格式的文字。' },
  value: 'text',
  searchable: true,
  sortable: false,
  settings: [maxLength, searchable],
  words: {
    en: ['article', 'body', 'rich text'],
    zh: ['正文', '文章', '富文本', '图文'],
  },
  schema: field => schemaOf({ type: 'string', maxLength: field.maxLength ?? 100_000 }),
})
