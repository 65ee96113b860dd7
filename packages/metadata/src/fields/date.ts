import { defineFieldType } from './define-field-type.ts'
import { earliest, indexed, latest, unique } from './settings.ts'

/** A day. */
export const dateType = defineFieldType({
  type: 'date',
  family: 'time',
  icon: 'calendar',
  label: { en: 'Date', 'zh-CN': '日期' },
  help: { en: 'A day.', 'zh-CN': '某一天。' },
  value: 'date',
  uniqueable: true,
  settings: [earliest, latest, unique, indexed],
  words: {
    en: [
      'date',
      '^date of',
      'day',
      'birthday',
      'deadline',
      'due',
      'anniversary',
      'expiry',
      'start date',
      'end date',
      'valid until',
      'due date',
    ],
    zh: ['日期', '生日', '截止', '到期日', '纪念日', '出生年月', '交期', '日'],
  },
  schema: () => ({ type: 'string', format: 'date' }),
})
