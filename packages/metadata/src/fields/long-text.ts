import { defineFieldType } from './define-field-type.ts'
import { schemaOf } from './schema-parts.ts'
import { clean, maxLength, minLength, placeholder, searchable, sensitive, setting } from './settings.ts'

const rows = setting('rows', 'integer', 'general', 'Lines shown', '显示行数')

/** Words over several lines. */
export const longTextType = defineFieldType({
  type: 'long_text',
  family: 'words',
  icon: 'text',
  label: { en: 'Long text', 'zh-CN': '多行文本' },
  help: { en: 'Words over several lines.', 'zh-CN': '多行文字。' },
  value: 'text',
  searchable: true,
  sortable: false,
  settings: [minLength, maxLength, rows, clean, placeholder, searchable, sensitive],
  words: {
    en: [
      'description',
      'notes',
      'note',
      'remark',
      'remarks',
      'comment',
      'comments',
      'details',
      'summary',
      'feedback',
      'background',
      'requirements',
      'reason',
      'content',
      'minutes',
      'opinion',
    ],
    zh: [
      '描述',
      '备注',
      '说明',
      '内容',
      '详情',
      '简介',
      '概述',
      '总结',
      '反馈',
      '背景',
      '需求',
      '原因',
      '意见',
      '纪要',
      '留言',
      '建议',
      '情况',
    ],
  },
  schema: field => schemaOf({ type: 'string', minLength: field.minLength, maxLength: field.maxLength ?? 100_000 }),
})
