import { defineFieldType } from './define-field-type.ts'

/** Any JSON, for other systems. */
export const jsonType = defineFieldType({
  type: 'json',
  family: 'words',
  icon: 'braces',
  label: { en: 'JSON', 'zh-CN': 'JSON' },
  help: { en: 'Any JSON, for other systems.', 'zh-CN': '任意 JSON，供其他系统使用。' },
  value: 'json',
  sortable: false,
  filterable: false,
  settings: [],
  words: {
    en: ['json', 'payload', 'metadata', 'raw data'],
    zh: ['原始数据', '扩展数据'],
  },
  schema: () => ({}),
})
