import { defineFieldType } from './define-field-type.ts'
import { choiceSetting, indexed } from './settings.ts'

const unit = choiceSetting(
  'unit',
  'general',
  ['Typed in', '录入单位'],
  [
    ['minutes', 'Minutes', '分钟'],
    ['hours', 'Hours', '小时'],
    ['days', 'Days', '天'],
  ],
)

/** A length of time, kept in seconds. */
export const durationType = defineFieldType({
  type: 'duration',
  family: 'time',
  icon: 'timer',
  label: { en: 'Duration', 'zh-CN': '时长' },
  help: { en: 'A length of time, kept in seconds.', 'zh-CN': '一段时间，以秒保存。' },
  value: 'duration',
  settings: [unit, indexed],
  words: {
    en: ['duration', 'length', 'hours', 'minutes', 'elapsed', 'time spent', 'response time', 'cycle'],
    zh: ['时长', '用时', '耗时', '工时', '历时', '周期', '响应时长', '处理时长', '分钟', '小时'],
  },
  schema: () => ({ type: 'integer' }),
})
