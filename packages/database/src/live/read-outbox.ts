import type { EventAction } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'

/** Something that happened to a record. */
export interface RecordEvent {
  /** Rises; events of one record come in order. */
  readonly id: string
  readonly workspace: number
  readonly app: string
  /** Bare name of the object. */
  readonly object: string
  readonly record: string
  readonly action: EventAction
  readonly version: number
  /** Names of the fields; null for all of them. */
  readonly changed: string[] | null
  readonly by: string | null
  readonly at: Date
}

const columns = 'id::text, workspace, app, object, record, action, version, changed, by, at'

/**
 * Events after a position, oldest first. Those of transactions that began before one still running are held back, since
 * an event with a lower id may yet appear.
 */
export function readOutbox(on: Executor, after: string, limit = 1000): Promise<RecordEvent[]> {
  return on.query<RecordEvent & { id: string }>(
    `select ${columns} from tessera.outbox where id > $1::bigint and xid < pg_snapshot_xmin(pg_current_snapshot()) order by id limit $2`,
    [after, limit],
  )
}

/** The position after everything that has happened so far. */
export async function lastEvent(on: Executor): Promise<string> {
  const [row] = await on.query<{ id: string }>(
    'select coalesce(max(id), 0)::text as id from tessera.outbox where xid < pg_snapshot_xmin(pg_current_snapshot())',
  )
  return row?.id ?? '0'
}
