import { defineFieldType } from './define-field-type.ts'
import { fileId, listOf } from './schema-parts.ts'
import { maxSize, multiple, setting } from './settings.ts'

const accept = setting('accept', 'words', 'checks', 'Kinds of file that pass', '允许的文件类型')

/** Files. */
export const fileType = defineFieldType({
  type: 'file',
  family: 'media',
  icon: 'paperclip',
  label: { en: 'File', 'zh-CN': '附件' },
  help: { en: 'Files.', 'zh-CN': '附件。' },
  value: 'list',
  item: 'text',
  sortable: false,
  settings: [multiple, accept, maxSize],
  words: {
    en: ['file', 'attachment', 'attachments', 'document', 'documents', 'files', 'contract file'],
    zh: ['附件', '文件', '文档', '资料', '扫描件'],
  },
  schema: field => listOf(fileId, { max: field.multiple === true ? 100 : 1 }),
})
