import type { GetOptions } from '@tessera/database'
import type { RouteTypes } from '@tessera/schemas'
import { type OpenObject, openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { askFor } from './ask.ts'
import { settle } from './settle.ts'

/** A record as JSON text. @throws Problem not_found where there is none that the caller may see. */
export const readRecord = async (
  platform: Platform,
  caller: Caller,
  open: OpenObject,
  id: string,
  options: GetOptions = {},
  trx?: SqlTransaction,
): Promise<string> => {
  const ask = askFor(platform, caller, open, trx)
  const text = settle(await open.app.records.get(open.object.qualified, id, ask, options))
  if (text === null) throw notHere('record')
  return text
}

type Input = RouteTypes['getRecord']['params'] & { readonly fields?: readonly string[]; readonly asOf?: string }

/** One record, now or as it was. */
export const getRecord = async (
  platform: Platform,
  caller: Caller,
  { app, object, id, fields, asOf }: Input,
): Promise<string> => {
  const open = await openObject(platform, caller, app, object)
  return readRecord(platform, caller, open, id, {
    ...(fields === undefined ? {} : { fields }),
    ...(asOf === undefined ? {} : { state: 'asOf', asOf }),
  })
}
