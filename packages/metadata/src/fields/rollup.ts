import { defineFieldType } from './define-field-type.ts'
import { choiceSetting, filter, indexed, needed, setting } from './settings.ts'

const of = needed(setting('of', 'rollup_source', 'formula', 'Records', '汇总哪些记录'))
const field = setting('field', 'field', 'formula', 'Field', '汇总字段')
const aggregate = needed(
  choiceSetting(
    'aggregate',
    'formula',
    ['How', '方式'],
    [
      ['count', 'Count', '计数'],
      ['sum', 'Sum', '求和'],
      ['min', 'Smallest', '最小'],
      ['max', 'Largest', '最大'],
      ['average', 'Average', '平均'],
    ],
  ),
)

/** Computed from the records that point here. */
export const rollupType = defineFieldType({
  type: 'rollup',
  family: 'computed',
  icon: 'sigma',
  label: { en: 'Rollup', 'zh-CN': '汇总' },
  help: { en: 'Computed from the records that point here.', 'zh-CN': '由指向本记录的记录汇总。' },
  value: 'number',
  isComputed: true,
  settings: [of, aggregate, field, filter, indexed],
  words: {
    en: ['total of', 'sum of', 'number of deals', 'last activity'],
    zh: ['汇总', '累计', '总计', '累计金额', '累计次数'],
  },
  schema: () => ({ readOnly: true }),
  starter: () => ({ of: '', aggregate: 'count' }),
})
