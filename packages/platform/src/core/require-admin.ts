import type { Caller } from './caller.ts'
import { problem } from './problem.ts'

const action = { en: 'administer the workspace', 'zh-CN': '管理工作区' }

/** @throws Problem forbidden unless the caller administers the workspace. */
export const requireAdmin = (caller: Caller): void => {
  if (!caller.admin) throw problem('forbidden', { action })
}
