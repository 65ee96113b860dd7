import type { LocalText } from '@tessera/schemas'
import type { PlanStep } from './table-plan.ts'

type Flags = Partial<Pick<PlanStep, 'rewritesTable' | 'losesData' | 'concurrent'>>

/** A step; harmless and within the transaction unless told otherwise. */
export const step = (sql: string, en: string, chinese: string, flags: Flags = {}): PlanStep => ({
  sql,
  summary: { en, 'zh-CN': chinese },
  rewritesTable: false,
  losesData: false,
  concurrent: false,
  ...flags,
})

/** Labels in both languages, in quotes. */
export const quoted = (label: LocalText): LocalText => ({ en: `“${label.en}”`, 'zh-CN': `“${label['zh-CN']}”` })
