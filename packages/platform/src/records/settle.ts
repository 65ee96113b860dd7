import type { Checked, Issue } from '@tessera/schemas'
import { notHere } from '../core/not-here.ts'
import { type Problem, problem, refusal } from '../core/problem.ts'

const actions = {
  create: { en: 'create records here', 'zh-CN': '在这里新建记录' },
  change: { en: 'change this record', 'zh-CN': '修改这条记录' },
  delete: { en: 'delete this record', 'zh-CN': '删除这条记录' },
  export: { en: 'export these records', 'zh-CN': '导出这些记录' },
  import: { en: 'import files here', 'zh-CN': '在这里导入文件' },
} as const

/** A 403 for something people do with records. */
export const mayNot = (action: keyof typeof actions): Problem => problem('forbidden', { action: actions[action] })

/** The refusal of a store: what is about the whole record gets its own status. */
export const refusalOf = (issues: readonly Issue[], action: keyof typeof actions = 'change'): Problem => {
  const whole = issues.find(found => found.at === '')
  if (whole?.code === 'not_found') return notHere('record')
  if (whole?.code === 'forbidden') return mayNot(action)
  return refusal(issues)
}

/** The value of what was checked. @throws Problem with its issues. */
export const settle = <T>(checked: Checked<T>, action: keyof typeof actions = 'change'): T => {
  if (checked.ok) return checked.value
  throw refusalOf(checked.issues, action)
}
