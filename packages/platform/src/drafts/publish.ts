import type { PublishBody, Release } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import { applyPublication } from '../publishing/apply-publication.ts'
import { inPublication } from '../publishing/in-publication.ts'
import { planPublication } from '../publishing/plan-publication.ts'
import { findRelease } from './releases.ts'
import { storedDraft } from './stored-draft.ts'

/**
 * Publishes the draft: tables, release and notice in one transaction.
 * @throws Problem with all mistakes; consent_needed with what would be lost; revision_conflict, nothing_to_publish,
 * existing_duplicates, publish_failed.
 */
export const publish = async (
  platform: Platform,
  caller: Caller,
  { app, notes, revision, consent }: PublishBody & { readonly app: string },
): Promise<Release> => {
  await requireDesigner(platform, caller, app)
  const { id } = platform.workspace
  const { release } = await inPublication(platform, async sql => {
    const draft = await storedDraft(platform, sql, app)
    if (revision !== undefined && revision !== draft.revision) throw problem('revision_conflict')
    const publication = await planPublication(platform, sql, draft.definition)
    if (publication.current !== null && publication.changes.length === 0) throw problem('nothing_to_publish')
    const number = await applyPublication(platform, caller, sql, publication, {
      notes: notes ?? '',
      consent: consent ?? [],
    })
    await sql.query('update tessera.drafts set base = $3 where workspace = $1 and app = $2', [id, app, number])
    return { app, release: number }
  })
  return findRelease(platform, app, release)
}
