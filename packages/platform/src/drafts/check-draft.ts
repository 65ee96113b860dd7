import type { CheckResult } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import { apiIssues } from '../core/local-text.ts'
import type { Platform } from '../core/platform.ts'
import { planPublication, stepsOf } from '../publishing/plan-publication.ts'

/** What publishing the draft would do, counted in the rows that are there; nothing is changed. */
export const checkDraft = async (
  platform: Platform,
  caller: Caller,
  { app }: { readonly app: string },
): Promise<CheckResult> => {
  const { definition } = await requireDesigner(platform, caller, app)
  const { issues, changes, plan, impact, blocked } = await planPublication(platform, platform.database, definition)
  return {
    issues: apiIssues([...issues, ...blocked], caller.language),
    changes: [...changes],
    plan: stepsOf(plan),
    impact: [...impact],
  }
}
