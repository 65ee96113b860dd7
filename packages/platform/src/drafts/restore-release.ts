import { saveDraft } from '@tessera/database'
import type { RestoreBody, RouteTypes } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import { applyPublication } from '../publishing/apply-publication.ts'
import { inPublication } from '../publishing/in-publication.ts'
import { planPublication } from '../publishing/plan-publication.ts'
import { findRelease, releasedDefinition } from './releases.ts'

type Types = RouteTypes['restoreRelease']

/** Publishes an older release anew, as a release of its own; the draft becomes that too. */
export const restoreRelease = async (
  platform: Platform,
  caller: Caller,
  { app, number, notes, consent, dryRun }: RestoreBody & Types['params'],
): Promise<Types['response']> => {
  await requireDesigner(platform, caller, app)
  const definition = await releasedDefinition(platform, app, number)
  if (dryRun === true) {
    const { changes, impact } = await planPublication(platform, platform.database, definition)
    return { release: null, changes: [...changes], impact: [...impact] }
  }
  const done = await inPublication(platform, async sql => {
    const publication = await planPublication(platform, sql, definition)
    if (publication.changes.length === 0) throw problem('nothing_to_publish')
    const input = { notes: notes ?? `↺ ${number}`, consent: consent ?? [] }
    const release = await applyPublication(platform, caller, sql, publication, input)
    const at = platform.clock().toISOString()
    await saveDraft(sql, platform.workspace.id, app, { definition, base: release, by: caller.userId, at })
    return { app, release, publication }
  })
  const release = await findRelease(platform, app, done.release)
  return { release, changes: [...done.publication.changes], impact: [...done.publication.impact] }
}
