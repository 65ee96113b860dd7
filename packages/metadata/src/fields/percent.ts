import { defineFieldType } from './define-field-type.ts'
import { decimal } from './schema-parts.ts'
import { decimals, indexed, maximum, minimum, shareDisplay } from './settings.ts'

/** A percentage; 70 means 70 %. */
export const percentType = defineFieldType({
  type: 'percent',
  family: 'figures',
  icon: 'percent',
  label: { en: 'Percent', 'zh-CN': '百分比' },
  help: { en: 'A percentage; 70 means 70 %.', 'zh-CN': '百分比，70 就是 70%。' },
  value: 'number',
  settings: [minimum, maximum, decimals, shareDisplay, indexed],
  words: {
    en: [
      'percent',
      'percentage',
      'probability',
      'rate',
      'ratio',
      'discount',
      'margin',
      'share',
      'win rate',
      'tax rate',
      'progress',
    ],
    zh: ['百分比', '概率', '率', '比例', '折扣', '赢率', '占比', '进度', '完成度', '毛利率', '税率', '成交率'],
  },
  schema: field => decimal(field),
})
