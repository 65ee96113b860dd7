import { defineFieldType } from './define-field-type.ts'
import { fileId, listOf } from './schema-parts.ts'

/** A drawn signature. */
export const signatureType = defineFieldType({
  type: 'signature',
  family: 'media',
  icon: 'signature',
  label: { en: 'Signature', 'zh-CN': '签名' },
  help: { en: 'A drawn signature.', 'zh-CN': '手写签名。' },
  value: 'list',
  item: 'text',
  sortable: false,
  settings: [],
  words: {
    en: ['signature', 'signed by hand'],
    zh: ['签名', '签字', '签收', '手写签名'],
  },
  schema: () => listOf(fileId, { max: 1 }),
})
