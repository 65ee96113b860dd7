import type { RecordQuery, RouteTypes } from '@tessera/schemas'
import { openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { askFor } from './ask.ts'
import { guardQuery } from './guard-query.ts'
import { settle } from './settle.ts'

/** Records as JSON text, built by the database: `{"records": […], "next": …}`. */
export const queryRecords = async (
  platform: Platform,
  caller: Caller,
  { app, object, query }: RouteTypes['queryRecords']['params'] & { readonly query: RecordQuery },
): Promise<string> => {
  const open = await openObject(platform, caller, app, object)
  const ask = askFor(platform, caller, open)
  return settle(await open.app.records.query(open.object.qualified, guardQuery(open, query), ask))
}
