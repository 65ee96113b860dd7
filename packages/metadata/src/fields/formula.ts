import type { ValueKind } from '../model/value-kind.ts'
import { defineFieldType } from './define-field-type.ts'
import type { FieldOf } from './descriptor.ts'
import { choiceSetting, decimals, indexed, needed, setting, shareDisplay } from './settings.ts'

/** What a formula gives, as rules see it. */
const results: Record<FieldOf<'formula'>['returns'], ValueKind> = {
  text: 'text',
  number: 'number',
  currency: 'number',
  percent: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
}

const expression = needed(setting('expression', 'expression', 'formula', 'Formula', '公式'))
const returns = needed(
  choiceSetting(
    'returns',
    'formula',
    ['Result', '结果类型'],
    [
      ['text', 'Text', '文本'],
      ['number', 'Number', '数字'],
      ['currency', 'Currency', '货币'],
      ['percent', 'Percent', '百分比'],
      ['boolean', 'Yes / no', '是否'],
      ['date', 'Date', '日期'],
      ['datetime', 'Date and time', '日期时间'],
    ],
  ),
)

/** Computed from other fields. */
export const formulaType = defineFieldType({
  type: 'formula',
  family: 'computed',
  icon: 'square-function',
  label: { en: 'Formula', 'zh-CN': '公式' },
  help: { en: 'Computed from other fields.', 'zh-CN': '由其他字段算出。' },
  value: 'number',
  isComputed: true,
  canBeTitle: true,
  settings: [returns, expression, decimals, shareDisplay, indexed],
  words: {
    en: ['formula', 'calculated'],
    zh: ['公式', '自动计算'],
  },
  schema: () => ({ readOnly: true }),
  valueType: field => ({ kind: results[field.returns] }),
  starter: () => ({ returns: 'number', expression: 0 }),
})
