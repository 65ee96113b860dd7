import type { Layout } from '@tessera/sql'
import type { Database } from '../connection/database.ts'
import type { Transaction } from '../connection/executor.ts'
import { binMany, removeRecord, restoreRecord } from './bin-records.ts'
import { insertRows, updateRows } from './bulk-records.ts'
import { getRecord } from './get-record.ts'
import { insertRecord } from './insert-record.ts'
import { issuesOf } from './issues-of.ts'
import { countRecords, queryRecords } from './query-records.ts'
import { recordHistory } from './record-history.ts'
import type { Ask, BulkDone, RecordStore } from './record-store.ts'
import { Refused } from './refused.ts'
import { LeastRecentlyUsed } from './statements.ts'
import { objectOf, type StoreContext, together } from './store-context.ts'
import { updateRecord } from './update-record.ts'

const mostCompiled = 2000

/** The channel on which servers are told that the outbox holds something new. */
export const outboxChannel = 'tessera_outbox'

/** What a store is opened with. */
export interface RecordsOptions {
  readonly database: Database
  /** Where the objects of the workspace are kept: `layoutOf(model, schema)`. */
  readonly layout: Layout
  /** Number of the workspace (1: `main`). */
  readonly workspace: number
  /** Makes ids (UUIDv7, rising) for new lines. */
  readonly newId: () => string
}

/**
 * The records of a workspace. Open a store at each publish: it compiles what is asked of it once, and keeps it.
 */
export const openRecords = ({ database, layout, workspace, newId }: RecordsOptions): RecordStore => {
  const context: StoreContext = {
    database,
    layout,
    workspace,
    newId,
    compiled: new LeastRecentlyUsed(mostCompiled),
    constraints: new Map(),
  }
  const told = async <T>(ask: Ask, work: Promise<T>): Promise<T> => {
    const result = await work
    if (ask.trx === undefined) database.hub.nudge(outboxChannel)
    else ask.trx.afterCommit(() => database.hub.nudge(outboxChannel))
    return result
  }
  const bulk = (
    name: string,
    count: number,
    ask: Ask,
    work: (trx: Transaction) => Promise<BulkDone>,
  ): Promise<BulkDone> => {
    if (count === 0) return Promise.resolve({ ids: [], failed: [] })
    return told(
      ask,
      together(context, ask, work).catch((error: unknown) => {
        // Within another transaction nothing can be said about single rows any more.
        if (ask.trx !== undefined && !(error instanceof Refused)) throw error
        const issues = error instanceof Refused ? error.issues : issuesOf(context, objectOf(context, name), error)
        return { ids: [], failed: Array.from({ length: count }, (_, index) => ({ index, issues })) }
      }),
    )
  }
  return {
    query: (name, query, ask) => queryRecords(context, name, query, ask),
    count: (name, query, ask) => countRecords(context, name, query, ask),
    get: (name, id, ask, options) => getRecord(context, name, id, ask, options),
    insert: (name, record, ask) => told(ask, insertRecord(context, name, record, ask)),
    update: (name, record, ask) => told(ask, updateRecord(context, name, record, ask)),
    remove: (name, record, ask) => told(ask, removeRecord(context, name, record, ask)),
    restore: (name, id, ask) => told(ask, restoreRecord(context, name, id, ask)),
    history: (name, id, ask, page) => recordHistory(context, name, id, ask, page),
    bulkInsert: (name, rows, ask) =>
      bulk(name, rows.length, ask, trx => insertRows(context, objectOf(context, name), rows, { ...ask, trx }, trx)),
    bulkUpdate: (name, rows, ask) =>
      bulk(name, rows.length, ask, trx => updateRows(context, objectOf(context, name), rows, { ...ask, trx }, trx)),
    bulkRemove: (name, ids, ask) =>
      bulk(name, ids.length, ask, trx => binMany(context, objectOf(context, name), ids, 'bin', { ...ask, trx }, trx)),
    bulkRestore: (name, ids, ask) =>
      bulk(name, ids.length, ask, trx => binMany(context, objectOf(context, name), ids, 'back', { ...ask, trx }, trx)),
  }
}
