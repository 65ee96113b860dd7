import { type DraftRow, readDraft } from '@tessera/database'
import type { Draft } from '@tessera/schemas'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import type { Sql } from '../core/sql.ts'

/** The draft of an app. @throws Problem not_found. */
export const storedDraft = async (platform: Platform, sql: Sql, app: string): Promise<DraftRow> => {
  const draft = await readDraft(sql, platform.workspace.id, app)
  if (draft === undefined) throw notHere('app')
  return draft
}

/** A draft as the HTTP contract tells it. */
export const draftOf = (app: string, stored: DraftRow): Draft => ({
  app,
  definition: stored.definition,
  revision: stored.revision,
  base: stored.base,
  updatedAt: stored.updatedAt.toISOString(),
  updatedBy: stored.updatedBy,
})
