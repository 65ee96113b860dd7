import type { LocalText } from '@tessera/schemas'
import { type Problem, problem } from './problem.ts'

const names = {
  user: { en: 'such person', 'zh-CN': '这个人' },
  department: { en: 'such department', 'zh-CN': '这个部门' },
  key: { en: 'such API key', 'zh-CN': '这个 API 密钥' },
  app: { en: 'such app', 'zh-CN': '这个应用' },
  object: { en: 'such object', 'zh-CN': '这个对象' },
  record: { en: 'such record', 'zh-CN': '这条记录' },
  form: { en: 'such form', 'zh-CN': '这张表单' },
  release: { en: 'such release', 'zh-CN': '这个版本' },
  job: { en: 'such job', 'zh-CN': '这个任务' },
  example: { en: 'such example', 'zh-CN': '这个示例' },
} as const satisfies Record<string, LocalText>

/** A 404 for a kind of thing. */
export const notHere = (kind: keyof typeof names): Problem => problem('not_found', { what: names[kind] })
