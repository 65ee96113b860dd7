import { defineFieldType } from './define-field-type.ts'
import { decimal } from './schema-parts.ts'
import { decimals, indexed, maximum, minimum, sensitive, setting, unique } from './settings.ts'

const unit = setting('unit', 'text', 'general', 'Unit', '单位')

/** A number, whole or with decimals. */
export const numberType = defineFieldType({
  type: 'number',
  family: 'figures',
  icon: 'hash',
  label: { en: 'Number', 'zh-CN': '数字' },
  help: { en: 'A number, whole or with decimals.', 'zh-CN': '整数或小数。' },
  value: 'number',
  uniqueable: true,
  settings: [minimum, maximum, decimals, unit, unique, sensitive, indexed],
  words: {
    en: [
      'number',
      'quantity',
      'qty',
      '^number of',
      'count',
      'age',
      'headcount',
      'employees',
      'score',
      'points',
      'weight',
      'height',
      'area',
      'volume',
      'stock',
      'capacity',
      'size',
      'employee count',
    ],
    zh: [
      '数量',
      '人数',
      '数目',
      '个数',
      '次数',
      '件数',
      '年龄',
      '员工数',
      '规模',
      '积分',
      '分数',
      '得分',
      '重量',
      '高度',
      '面积',
      '体积',
      '库存',
      '容量',
      '台数',
      '天数',
      '月数',
      '年数',
    ],
  },
  schema: field => decimal(field),
})
