import { defineFieldType } from './define-field-type.ts'
import { listOf } from './schema-parts.ts'
import { maxItems, searchable, setting } from './settings.ts'

const suggestions = setting('suggestions', 'words', 'general', 'Offered while typing', '录入时建议')

/** Free words. */
export const tagsType = defineFieldType({
  type: 'tags',
  family: 'picks',
  icon: 'tags',
  label: { en: 'Tags', 'zh-CN': '标签' },
  help: { en: 'Free words.', 'zh-CN': '自由标签。' },
  value: 'list',
  item: 'text',
  sortable: false,
  searchable: true,
  settings: [suggestions, maxItems, searchable],
  words: {
    en: ['tags', 'labels', 'keywords', 'tag'],
    zh: ['标签', '关键词', '关键字'],
  },
  schema: field => ({
    ...listOf({ type: 'string', minLength: 1, maxLength: 100 }, { max: field.maxItems }),
    uniqueItems: true,
  }),
})
