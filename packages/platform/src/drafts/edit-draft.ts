import { applyEdit } from '@tessera/metadata'
import type { Edit, EditDraftBody, RouteTypes } from '@tessera/schemas'
import { under } from '../core/at.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { changeDraft } from './change-draft.ts'

/** Edits the draft, all edits or none. The inverse edits come last first, ready to be sent to undo it. */
export const editDraft = async (
  platform: Platform,
  caller: Caller,
  { app, edits, revision }: EditDraftBody & { readonly app: string },
): Promise<RouteTypes['editDraft']['response']> => {
  const inverse: Edit[] = []
  const draft = await changeDraft(platform, caller, app, revision, ({ definition }) => {
    let edited = definition
    for (const [index, edit] of edits.entries()) {
      const done = applyEdit(edited, edit)
      if (!done.ok) throw refusal(under(`/edits/${index}`, done.issues))
      edited = done.value.definition
      inverse.unshift(done.value.inverse)
    }
    return edited
  })
  return { revision: draft.revision, inverse }
}
