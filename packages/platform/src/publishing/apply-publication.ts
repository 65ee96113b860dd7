import { addRelease, applyPlan, PlanFailed } from '@tessera/database'
import type { Consent } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { problem, refusal } from '../core/problem.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { blockingOf } from './check-app.ts'
import type { Publication } from './plan-publication.ts'

/** What makes a publication a release. */
export interface ReleaseInput {
  readonly notes: string
  readonly consent: readonly Consent[]
}

/** Refuses a publication that is wrong, stands in its own way, or would lose data without a yes to just that much. */
export const requireConsent = (publication: Publication, consent: readonly Consent[]): void => {
  const wrong = blockingOf(publication.issues)
  if (wrong.length > 0) throw refusal(wrong)
  const extras = { changes: publication.changes, impact: publication.impact }
  if (publication.blocked.length > 0) throw refusal(publication.blocked, extras)
  const agreed = new Map(consent.map(({ id, lost }) => [id, lost]))
  const open = publication.impact.filter(({ id, lost }) => lost > (agreed.get(id) ?? 0))
  const count = open.reduce((sum, { lost }) => sum + lost, 0)
  if (count > 0) throw problem('consent_needed', { count }, extras)
}

/**
 * Applies a publication and writes its release, within the transaction of the caller.
 * @returns the number of the release. @throws Problem publish_failed where the existing data does not allow it.
 */
export const applyPublication = async (
  platform: Platform,
  caller: Caller,
  sql: SqlTransaction,
  publication: Publication,
  input: ReleaseInput,
): Promise<number> => {
  requireConsent(publication, input.consent)
  const { definition, plan, changes } = publication
  const { id } = platform.workspace
  if (plan !== undefined) {
    // Better told than kept waiting behind a long report.
    await sql.query("set local lock_timeout = '15s'")
    await applyPlan(sql, plan, id).catch((error: unknown) => {
      throw error instanceof PlanFailed ? problem('publish_failed', { reason: error.message }, { cause: error }) : error
    })
  }
  const release = { definition, notes: input.notes, changes: changes.length, by: caller.userId }
  return addRelease(sql, id, definition.name, { ...release, at: platform.clock().toISOString() })
}
