import { readDefinition } from '@tessera/metadata'
import { type Draft, issue, type PutDraftBody } from '@tessera/schemas'
import { under } from '../core/at.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { changeDraft } from './change-draft.ts'
import { otherApps } from './other-apps.ts'
import { draftOf } from './stored-draft.ts'

/** Replaces the draft by a definition that is whole. @throws Problem with all mistakes of the definition. */
export const putDraft = async (
  platform: Platform,
  caller: Caller,
  { app, definition, revision }: PutDraftBody & { readonly app: string },
): Promise<Draft> =>
  draftOf(
    app,
    await changeDraft(platform, caller, app, revision, draft => {
      const others = otherApps(platform, app)
      const read = readDefinition(definition, { ids: platform.definitionIds, known: draft.definition, others })
      if (!read.ok) throw refusal(under('/definition', read.issues))
      if (read.value.name !== app) throw refusal([issue('not_allowed_value', '/definition/name', { allowed: app })])
      return read.value
    }),
  )
