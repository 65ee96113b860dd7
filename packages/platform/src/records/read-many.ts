import type { RecordData } from '@tessera/schemas'
import type { Access } from '@tessera/sql'
import type { CompiledApp } from '../apps/compiled-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { askFor } from './ask.ts'
import { settle } from './settle.ts'

/** Ids asked for at once. */
const chunk = 500

/** Who reads, and with what rights. */
export interface Reader {
  readonly platform: Platform
  readonly caller: Caller
  readonly app: CompiledApp
  readonly access: Access
  readonly trx?: SqlTransaction
}

/** Records of an object by a field that is one of some values, in as few questions as possible. */
export const readWhereIn = async (
  reader: Reader,
  object: string,
  field: string,
  values: readonly string[],
  fields?: readonly string[],
): Promise<RecordData[]> => {
  const { platform, caller, app, access, trx } = reader
  const ask = askFor(platform, caller, { app, access }, trx)
  const found: RecordData[] = []
  for (let from = 0; from < values.length; from += chunk) {
    const filter = { in: [{ var: field }, values.slice(from, from + chunk)] }
    let cursor: string | null = null
    do {
      const query = {
        filter,
        limit: 1000,
        ...(fields === undefined ? {} : { fields: [...fields] }),
        ...(cursor === null ? {} : { cursor }),
      }
      const page = JSON.parse(settle(await app.records.query(object, query, ask))) as {
        records: RecordData[]
        next: string | null
      }
      found.push(...page.records)
      cursor = page.next
    } while (cursor !== null)
  }
  return found
}

/** Records by id. */
export const readByIds = async (
  reader: Reader,
  object: string,
  ids: readonly string[],
  fields?: readonly string[],
): Promise<Map<string, RecordData>> => {
  const records = await readWhereIn(reader, object, 'id', [...new Set(ids.map(id => id.toLowerCase()))], fields)
  return new Map(records.map(record => [record.id, record]))
}
