import { issue, type Json, type RecordData, type RecordValues } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { Problem } from '../core/problem.ts'
import { readRecord } from './read-record.ts'

const system = new Set(['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by'])
const somebody = { en: 'Somebody else', 'zh-CN': '别人' }

const differing = (before: RecordData | undefined, now: RecordData): RecordValues =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => !system.has(name) && JSON.stringify(before?.[name] ?? null) !== JSON.stringify(value),
    ),
  )

const nameOf = (value: Json | undefined): string | null => {
  if (typeof value !== 'object' || value === null || !('title' in value)) return null
  return typeof value.title === 'string' ? value.title : null
}

/** The refusal of a change that is based on an old version: what is different now, who did it and when. */
export const versionConflict = async (
  platform: Platform,
  caller: Caller,
  open: OpenObject,
  id: string,
  version: number,
): Promise<Problem> => {
  const now = JSON.parse(await readRecord(platform, caller, open, id)) as RecordData
  const before = await readRecord(platform, caller, open, id, { state: 'version', version }).then(
    text => JSON.parse(text) as RecordData,
    () => undefined,
  )
  const who = nameOf(now['updated_by'])
  return new Problem(issue('version_conflict', '', { who: who ?? somebody }), [], {
    conflict: {
      version: now.version,
      changedAt: now.updated_at,
      changedBy: who,
      values: differing(before, now),
    },
  })
}
