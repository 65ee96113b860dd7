import type { LabelText } from '../i18n/choose-text.ts'

/** The families of field types; each has one tint. */
export type FieldFamily = 'words' | 'figures' | 'picks' | 'time' | 'people' | 'links' | 'computed' | 'media'

/** The family and the name of a field type. */
export interface FieldTypeLook {
  readonly family: FieldFamily
  readonly name: { readonly en: string; readonly 'zh-CN': string } & LabelText
}

const look = (family: FieldFamily, en: string, chinese: string): FieldTypeLook => ({
  family,
  name: { en, 'zh-CN': chinese },
})

/** Every field type, in the order a palette shows them. Keyed by plain strings, so that a new type needs no new kit. */
export const fieldTypes: Readonly<Record<string, FieldTypeLook>> = {
  text: look('words', 'Text', '文本'),
  long_text: look('words', 'Long text', '多行文本'),
  rich_text: look('words', 'Rich text', '富文本'),
  number: look('figures', 'Number', '数字'),
  currency: look('figures', 'Currency', '货币'),
  percent: look('figures', 'Percent', '百分比'),
  boolean: look('picks', 'Yes / no', '是否'),
  date: look('time', 'Date', '日期'),
  datetime: look('time', 'Date and time', '日期时间'),
  time: look('time', 'Time', '时间'),
  duration: look('time', 'Duration', '时长'),
  choice: look('picks', 'Choice', '单选'),
  choices: look('picks', 'Choices', '多选'),
  tags: look('picks', 'Tags', '标签'),
  email: look('people', 'E-mail', '邮箱'),
  phone: look('people', 'Phone', '电话'),
  url: look('words', 'Link', '链接'),
  address: look('words', 'Address', '地址'),
  region: look('picks', 'Region', '地区'),
  location: look('words', 'Location', '位置'),
  user: look('people', 'Person', '人员'),
  users: look('people', 'People', '多个人员'),
  department: look('people', 'Department', '部门'),
  lookup: look('links', 'Link to record', '关联记录'),
  lookups: look('links', 'Links', '关联多条'),
  lines: look('links', 'Lines', '明细表'),
  auto_number: look('computed', 'Auto number', '自动编号'),
  formula: look('computed', 'Formula', '公式'),
  rollup: look('computed', 'Rollup', '汇总'),
  file: look('media', 'File', '附件'),
  image: look('media', 'Image', '图片'),
  signature: look('media', 'Signature', '签名'),
  rating: look('figures', 'Rating', '评分'),
  json: look('words', 'JSON', 'JSON'),
}

/** The look of a type; one not known here looks like text and keeps its own name. */
export function fieldTypeLook(type: string): FieldTypeLook {
  return fieldTypes[type] ?? look('words', type, type)
}
