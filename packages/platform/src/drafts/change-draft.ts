import { type DraftRow, saveDraft } from '@tessera/database'
import type { AppDefinition } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import { tell } from '../core/notices.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import { storedDraft } from './stored-draft.ts'

/** How often a change that names no revision is made anew when somebody was faster. */
const attempts = 5

/**
 * Changes a draft: of two people at once the second works on what the first has made.
 * @param revision the one the change is based on; any when left out.
 * @throws Problem revision_conflict when somebody else was faster.
 */
export const changeDraft = async (
  platform: Platform,
  caller: Caller,
  app: string,
  revision: number | undefined,
  change: (draft: DraftRow) => AppDefinition,
): Promise<DraftRow> => {
  await requireDesigner(platform, caller, app)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const draft = await storedDraft(platform, platform.database, app)
    if (revision !== undefined && revision !== draft.revision) throw problem('revision_conflict')
    const definition = change(draft)
    const at = platform.clock()
    const saved = await saveDraft(platform.database, platform.workspace.id, app, {
      definition,
      revision: draft.revision,
      base: draft.base,
      by: caller.userId,
      at: at.toISOString(),
    })
    if (saved === undefined) continue
    await tell(platform.database, { topic: 'draft', app, revision: saved, by: caller.userId })
    return { ...draft, definition, revision: saved, updatedAt: at, updatedBy: caller.name }
  }
  throw problem('revision_conflict')
}
