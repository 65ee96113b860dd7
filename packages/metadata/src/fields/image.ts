import { defineFieldType } from './define-field-type.ts'
import { fileId, listOf } from './schema-parts.ts'
import { maxSize, multiple } from './settings.ts'

/** Pictures. */
export const imageType = defineFieldType({
  type: 'image',
  family: 'media',
  icon: 'image',
  label: { en: 'Image', 'zh-CN': '图片' },
  help: { en: 'Pictures.', 'zh-CN': '图片。' },
  value: 'list',
  item: 'text',
  sortable: false,
  settings: [multiple, maxSize],
  words: {
    en: ['image', 'photo', 'picture', 'logo', 'avatar', 'photos', 'screenshot'],
    zh: ['图片', '照片', '头像', '截图', '图像', '门头照', '标志'],
  },
  schema: field => listOf(fileId, { max: field.multiple === true ? 100 : 1 }),
})
