import type { DraftRow } from '@tessera/database'
import type { AppDefinition } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import { storedDraft } from '../drafts/stored-draft.ts'

const action = { en: 'design this app', 'zh-CN': '设计这个应用' }

/** Whether the caller may open the designer of an app with this definition. */
export const canDesign = (caller: Caller, app: string, definition: AppDefinition | undefined): boolean => {
  if (caller.admin) return true
  const own = caller.roles.get(app) ?? []
  return (definition?.roles ?? []).some(role => role.design === true && own.includes(role.name))
}

/**
 * The draft of an app, for who may design it. Rights come from what is published, never from the draft itself, or a
 * draft could give away what it has not got.
 * @throws Problem not_found (also for who has nothing to do with the app), forbidden.
 */
export const requireDesigner = async (platform: Platform, caller: Caller, app: string): Promise<DraftRow> => {
  if (!canDesign(caller, app, platform.apps.get(app)?.definition)) {
    throw caller.roles.has(app) ? problem('forbidden', { action }) : notHere('app')
  }
  return storedDraft(platform, platform.database, app)
}
