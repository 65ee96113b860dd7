import { defineFieldType } from './define-field-type.ts'
import { indexed } from './settings.ts'

/** A time of day. */
export const timeType = defineFieldType({
  type: 'time',
  family: 'time',
  icon: 'clock',
  label: { en: 'Time', 'zh-CN': '时间' },
  help: { en: 'A time of day.', 'zh-CN': '一天中的时刻。' },
  value: 'time',
  settings: [indexed],
  words: {
    en: ['time of day', 'opening time', 'closing time', 'start time of day', 'hour of day'],
    zh: ['几点', '营业时间', '上班时间', '下班时间', '开门时间', '关门时间'],
  },
  schema: () => ({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' }),
})
