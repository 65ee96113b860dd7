import type { Values } from '@tessera/form-engine'
import type { RecordData, RecordValues, RouteTypes } from '@tessera/schemas'
import { type OpenObject, openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { askFor } from './ask.ts'
import { readLinked } from './linked-records.ts'
import { prepareRecord } from './prepare-record.ts'
import { readRecord } from './read-record.ts'
import { mayNot, refusalOf } from './settle.ts'
import { versionConflict } from './version-conflict.ts'
import type { Warn } from './warn.ts'

type Input = RouteTypes['changeRecord']['params'] & {
  readonly values: RecordValues
  readonly version?: number
  readonly warn?: Warn
}

/** How often a change that names no version is tried anew when somebody was faster. */
const attempts = 4

const once = async (
  platform: Platform,
  caller: Caller,
  open: OpenObject,
  { id, values, version, warn }: Pick<Input, 'id' | 'values' | 'version' | 'warn'>,
): Promise<string | undefined> => {
  const text = await readRecord(platform, caller, open, id)
  const old = JSON.parse(text) as RecordData
  if (version !== undefined && version !== old.version) throw await versionConflict(platform, caller, open, id, version)
  const links = await readLinked(platform, caller, open, [old, values])
  const prepared = prepareRecord(platform, caller, open, { values, old: old as Values, links })
  if (prepared.issues.length > 0) throw refusal(prepared.issues)
  // Nothing is different: no version, no history, no event.
  if (prepared.changed.length === 0) return text
  const record = { id, version: old.version, values: prepared.values, old }
  const done = await open.app.records.update(open.object.qualified, record, askFor(platform, caller, open))
  if (done.ok) {
    if (prepared.warnings.length > 0) warn?.(prepared.warnings)
    return done.value
  }
  if (done.issues.some(found => found.code === 'version_conflict')) return undefined
  throw refusalOf(done.issues, 'change')
}

/**
 * Changes a record. It is written only if it still is what was checked; without a version from the caller that is tried
 * again.
 * @returns the record as JSON text. @throws Problem version_conflict with what is different now; all mistakes.
 */
export const changeRecord = async (platform: Platform, caller: Caller, input: Input): Promise<string> => {
  const open = await openObject(platform, caller, input.app, input.object)
  if (open.objectRights.rows('change') === false) throw mayNot('change')
  for (let attempt = 0; attempt < attempts; attempt++) {
    const text = await once(platform, caller, open, input)
    if (text !== undefined) return text
    if (input.version !== undefined) break
  }
  throw await versionConflict(platform, caller, open, input.id, input.version ?? 0)
}
