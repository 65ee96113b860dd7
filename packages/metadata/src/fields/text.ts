import { defineFieldType } from './define-field-type.ts'
import { schemaOf } from './schema-parts.ts'
import {
  clean,
  indexed,
  maxLength,
  minLength,
  placeholder,
  searchable,
  sensitive,
  setting,
  unique,
} from './settings.ts'

const pattern = setting('pattern', 'regex', 'checks', 'Form it must have', '格式要求（正则）')
const patternMessage = setting('patternMessage', 'text', 'checks', 'Said when the form is wrong', '格式不对时的提示')

/** Longest text of a field that sets no limit of its own. */
const defaultMaxLength = 1000

/** A pattern has to match the whole text; JSON Schema would look for it anywhere. */
const whole = (source: string | undefined): string | undefined => (source === undefined ? undefined : `^(?:${source})$`)

/** A single line of words. */
export const textType = defineFieldType({
  type: 'text',
  family: 'words',
  icon: 'type',
  label: { en: 'Text', 'zh-CN': '文本' },
  help: { en: 'A single line of words.', 'zh-CN': '一行文字。' },
  value: 'text',
  searchable: true,
  uniqueable: true,
  canBeTitle: true,
  settings: [minLength, maxLength, clean, pattern, patternMessage, placeholder, unique, searchable, sensitive, indexed],
  words: {
    en: [
      'name',
      'title',
      'subject',
      'code',
      'company',
      'model',
      'sku',
      'nickname',
      'first name',
      'last name',
      'surname',
      'brand',
      'position',
      'job title',
      'id card',
    ],
    zh: [
      '名称',
      '姓名',
      '名字',
      '标题',
      '主题',
      '代码',
      '编码',
      '公司',
      '单位',
      '型号',
      '规格',
      '品牌',
      '职务',
      '职位',
      '岗位',
      '身份证',
      '身份证号',
      '税号',
      '微信',
      '微信号',
      '昵称',
      '简称',
      '信用代码',
    ],
  },
  schema: field =>
    schemaOf({
      type: 'string',
      minLength: field.minLength,
      maxLength: field.maxLength ?? defaultMaxLength,
      pattern: whole(field.pattern),
    }),
})
