import { defineFieldType } from './define-field-type.ts'
import { earliest, indexed, latest } from './settings.ts'

/** A moment. */
export const datetimeType = defineFieldType({
  type: 'datetime',
  family: 'time',
  icon: 'calendar-clock',
  label: { en: 'Date and time', 'zh-CN': '日期时间' },
  help: { en: 'A moment.', 'zh-CN': '某一时刻。' },
  value: 'datetime',
  settings: [earliest, latest, indexed],
  words: {
    en: [
      'time',
      'date and time',
      'datetime',
      'timestamp',
      'at',
      '^when',
      'last contact',
      'last contacted',
      'appointment',
      'next visit',
    ],
    zh: ['时间', '日期时间', '时刻', '最近联系', '预约'],
  },
  schema: () => ({ type: 'string', format: 'date-time' }),
})
