import { addApp, saveDraft } from '@tessera/database'
import { readDefinition } from '@tessera/metadata'
import { type CreateAppBody, type Draft, issue } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import { draftOf, storedDraft } from '../drafts/stored-draft.ts'

/** Starts an empty app as a draft. @throws Problem app_exists. */
export const createApp = async (platform: Platform, caller: Caller, body: CreateAppBody): Promise<Draft> => {
  requireAdmin(caller)
  const read = readDefinition({ formatVersion: 1, ...body }, { ids: platform.definitionIds })
  if (!read.ok) throw refusal(read.issues)
  return platform.database.transaction(async sql => {
    const { id } = platform.workspace
    const at = platform.clock().toISOString()
    const made = await addApp(sql, id, body.name, caller.userId)
    if (!made) throw refusal([issue('app_exists', '/name', { name: body.name })])
    await saveDraft(sql, id, body.name, { definition: read.value, base: null, by: caller.userId, at })
    return draftOf(body.name, await storedDraft(platform, sql, body.name))
  })
}
