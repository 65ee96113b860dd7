import type { LocalText } from '@tessera/schemas'
import type { Unit } from '../operators/operators.ts'

/** Words of sentences that are no operators. */
export const words = {
  so: { en: 'then', 'zh-CN': '则' },
  otherwise: { en: 'otherwise', 'zh-CN': '否则' },
  between: { en: 'and', 'zh-CN': '与' },
  to: { en: 'to', 'zh-CN': '到' },
  where: { en: 'where', 'zh-CN': '满足' },
  element: { en: 'it', 'zh-CN': '该项' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
  always: { en: 'always', 'zh-CN': '始终' },
  never: { en: 'never', 'zh-CN': '从不' },
  nothing: { en: 'nothing', 'zh-CN': '空' },
  comma: { en: ',', 'zh-CN': '、' },
  open: { en: '(', 'zh-CN': '（' },
  close: { en: ')', 'zh-CN': '）' },
  before: { en: 'before the change', 'zh-CN': '修改前' },
  form: { en: 'on the form', 'zh-CN': '表单中' },
  option: { en: 'of the option', 'zh-CN': '备选项' },
  holds: { en: 'holds', 'zh-CN': '成立' },
} satisfies Record<string, LocalText>

/** How arithmetic is written. */
export const signs: { readonly [operator: string]: string } = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': '%' }

/** What is handed in, by name. */
export const contextWords: { readonly [name: string]: LocalText } = {
  $today: { en: 'today', 'zh-CN': '今天' },
  $now: { en: 'now', 'zh-CN': '现在' },
  $user: { en: 'the user', 'zh-CN': '当前用户' },
  '$user.id': { en: 'the user', 'zh-CN': '当前用户' },
  '$user.manager': { en: 'the user’s manager', 'zh-CN': '当前用户的上级' },
  '$user.departments': { en: 'the user’s departments', 'zh-CN': '当前用户的部门' },
  '$user.departments_below': { en: 'the departments below the user’s', 'zh-CN': '当前用户的下级部门' },
  '$user.roles': { en: 'the user’s roles', 'zh-CN': '当前用户的角色' },
  $old: { en: 'the record before the change', 'zh-CN': '修改前的记录' },
  $form: { en: 'the record on the form', 'zh-CN': '表单中的记录' },
  $option: { en: 'the option', 'zh-CN': '备选项' },
  '$option.value': { en: 'the option', 'zh-CN': '备选项' },
  '$option.parent': { en: 'the option above the option', 'zh-CN': '备选项的上级' },
}

/** Units of time: one, several. */
export const unitWords: Record<Unit, { readonly one: LocalText; readonly many: LocalText }> = {
  second: { one: { en: 'second', 'zh-CN': '秒' }, many: { en: 'seconds', 'zh-CN': '秒' } },
  minute: { one: { en: 'minute', 'zh-CN': '分钟' }, many: { en: 'minutes', 'zh-CN': '分钟' } },
  hour: { one: { en: 'hour', 'zh-CN': '小时' }, many: { en: 'hours', 'zh-CN': '小时' } },
  day: { one: { en: 'day', 'zh-CN': '天' }, many: { en: 'days', 'zh-CN': '天' } },
  week: { one: { en: 'week', 'zh-CN': '周' }, many: { en: 'weeks', 'zh-CN': '周' } },
  month: { one: { en: 'month', 'zh-CN': '个月' }, many: { en: 'months', 'zh-CN': '个月' } },
  quarter: { one: { en: 'quarter', 'zh-CN': '个季度' }, many: { en: 'quarters', 'zh-CN': '个季度' } },
  year: { one: { en: 'year', 'zh-CN': '年' }, many: { en: 'years', 'zh-CN': '年' } },
}

/** What a unit’s beginning is called: “start of the month of”. */
export const startWords: Record<Unit, LocalText> = {
  second: { en: 'start of the second of', 'zh-CN': '所在秒的开始' },
  minute: { en: 'start of the minute of', 'zh-CN': '所在分钟的开始' },
  hour: { en: 'start of the hour of', 'zh-CN': '所在小时的开始' },
  day: { en: 'start of the day of', 'zh-CN': '当天的开始' },
  week: { en: 'start of the week of', 'zh-CN': '所在周的开始' },
  month: { en: 'start of the month of', 'zh-CN': '所在月的开始' },
  quarter: { en: 'start of the quarter of', 'zh-CN': '所在季度的开始' },
  year: { en: 'start of the year of', 'zh-CN': '所在年的开始' },
}
