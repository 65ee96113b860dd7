import type { RecordValues, RouteTypes } from '@tessera/schemas'
import { openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { askFor } from './ask.ts'
import { readLinked } from './linked-records.ts'
import { mayCreate, prepareRecord } from './prepare-record.ts'
import { mayNot, settle } from './settle.ts'
import type { Warn } from './warn.ts'

type Input = RouteTypes['createRecord']['params'] & { readonly values: RecordValues; readonly warn?: Warn }

/**
 * Creates a record, with its lines.
 * @returns the record as JSON text. @throws Problem with all mistakes, each at its field; forbidden; not_found.
 */
export const createRecord = async (
  platform: Platform,
  caller: Caller,
  { app: appName, object: objectName, values, warn }: Input,
  trx?: SqlTransaction,
): Promise<string> => {
  const open = await openObject(platform, caller, appName, objectName)
  if (open.objectRights.rows('create') === false) throw mayNot('create')
  const links = await readLinked(platform, caller, open, [values], trx)
  const prepared = prepareRecord(platform, caller, open, { values, links })
  if (prepared.issues.length > 0) throw refusal(prepared.issues)
  if (!mayCreate(platform, caller, open, prepared.record)) throw mayNot('create')
  const record = { id: platform.ids(), values: prepared.values }
  const text = settle(
    await open.app.records.insert(open.object.qualified, record, askFor(platform, caller, open, trx)),
    'create',
  )
  if (prepared.warnings.length > 0) warn?.(prepared.warnings)
  return text
}
