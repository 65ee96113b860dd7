import type { RecordData, RecordValues, RestoreRecordBody, RouteTypes } from '@tessera/schemas'
import { openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { askFor } from './ask.ts'
import { changeRecord } from './change-record.ts'
import { readRecord } from './read-record.ts'
import { mayNot, refusalOf, settle } from './settle.ts'
import { versionConflict } from './version-conflict.ts'

type Params = RouteTypes['deleteRecord']['params']

/** Moves a record to the bin. @throws Problem still_used, version_conflict. */
export const deleteRecord = async (
  platform: Platform,
  caller: Caller,
  { app, object, id, version }: Params & { readonly version?: number },
): Promise<undefined> => {
  const open = await openObject(platform, caller, app, object)
  if (open.objectRights.rows('delete') === false) throw mayNot('delete')
  const record = version === undefined ? { id } : { id, version }
  const done = await open.app.records.remove(open.object.qualified, record, askFor(platform, caller, open))
  if (done.ok) return undefined
  if (version !== undefined && done.issues.some(found => found.code === 'version_conflict')) {
    throw await versionConflict(platform, caller, open, id, version)
  }
  throw refusalOf(done.issues, 'delete')
}

/** Brings a record back from the bin, or the values that one of its versions had. */
export const restoreRecord = async (
  platform: Platform,
  caller: Caller,
  { app, object, id, version }: RestoreRecordBody & Params,
): Promise<string> => {
  const open = await openObject(platform, caller, app, object)
  if (version === undefined) {
    if (open.objectRights.rows('delete') === false) throw mayNot('delete')
    return settle(await open.app.records.restore(open.object.qualified, id, askFor(platform, caller, open)), 'delete')
  }
  const text = await readRecord(platform, caller, open, id, { state: 'version', version })
  const then = JSON.parse(text) as RecordData
  const rules = open.app.rules(open.object.qualified)
  const values: RecordValues = {}
  for (const [name, value] of Object.entries(then)) {
    const field = rules.fields.get(name)
    if (field === undefined || field.computed || field.model.type === 'lines') continue
    if ((open.objectRights.fields.get(name) ?? 'write') === 'write') values[name] = field.compact(value)
  }
  return changeRecord(platform, caller, { app, object, id, values })
}

/** Versions of a record, the newest first. */
export const recordHistory = async (
  platform: Platform,
  caller: Caller,
  { app, object, id, limit, before }: RouteTypes['recordHistory']['params'] & RouteTypes['recordHistory']['query'],
): Promise<RouteTypes['recordHistory']['response']> => {
  const open = await openObject(platform, caller, app, object)
  const page = { ...(limit === undefined ? {} : { limit }), ...(before === undefined ? {} : { before }) }
  const entries = await open.app.records.history(open.object.qualified, id, askFor(platform, caller, open), page)
  if (entries === null) throw notHere('record')
  return { entries }
}
