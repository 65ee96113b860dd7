import { Client } from 'pg'
import type { Database } from '../connection/database.ts'
import { findInvalid, unbuild } from './invalid-indexes.ts'

interface Pending {
  readonly id: string
  readonly sql: string
}

/** How patient the steps are, and when to leave them for later. */
export interface PendingOptions {
  /** Ends the step that runs; it stays on the list. */
  readonly signal?: AbortSignal
  /** Milliseconds that a step waits for others; 30,000 unless told. */
  readonly lockTimeout?: number
}

const lock = 'tessera:pending-steps'
const indexName = /concurrently if not exists ("(?:[^"]|"")+") on ("(?:[^"]|"")+")\./

/** undefined_table, undefined_column, invalid_schema_name: a later plan has taken away what the step was about. */
const superseded = new Set(['42P01', '42703', '3F000'])

const bare = (quoted: string): string => quoted.slice(1, -1).replaceAll('""', '"')
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Runs what plans have left for after their transaction (indexes that are built without locking writers): one step at a
 * time over all servers, on a connection of its own that requests never wait for. What fails stays on the list for the
 * next call; a server calls it when it starts and after each publish. Does nothing while another call is at it: that one
 * also takes what was added meanwhile.
 * @returns sentences about what failed.
 */
export async function runPendingSteps(database: Database, options: PendingOptions = {}): Promise<string[]> {
  const { signal, lockTimeout = 30_000 } = options
  const tried = new Set<string>()
  const failures: string[] = []
  const client = new Client({ connectionString: database.url, application_name: 'tessera indexes', keepAlive: true })
  client.on('error', () => undefined)
  const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query(text, values)).rows as Row[]
  const left = async (): Promise<Pending[]> =>
    (await database.query<Pending & { id: string }>('select id, sql from tessera.pending_steps order by id')).filter(
      ({ id }) => !tried.has(id),
    )
  const isAborted = (): boolean => signal?.aborted === true
  if (isAborted()) return failures
  await client.connect()
  const { pid } = (await query<{ pid: number }>('select pg_backend_pid() as pid'))[0] ?? {}
  const cancel = (): void => void database.query('select pg_cancel_backend($1)', [pid]).catch(() => undefined)
  signal?.addEventListener('abort', cancel)
  try {
    await query(`set lock_timeout = ${Math.trunc(lockTimeout)}`)
    // Whoever adds a step and finds the lock taken leaves it to the holder, who therefore looks again after letting go.
    do {
      const [row] = await query<{ free: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as free', [
        lock,
      ])
      if (row?.free !== true) return failures
      await unbuild(query)
      for (let steps = await left(); steps.length > 0 && !isAborted(); steps = await left()) {
        for (const { id, sql } of steps) {
          if (isAborted()) break
          tried.add(id)
          try {
            await build(query, sql)
            await query('delete from tessera.pending_steps where id = $1', [id])
          } catch (error) {
            if (superseded.has(codeOf(error))) await query('delete from tessera.pending_steps where id = $1', [id])
            else if (!isAborted()) failures.push(textOf(error))
          }
        }
      }
      await query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock])
    } while (!isAborted() && (await left()).length > 0)
    return failures
  } catch (error) {
    if (isAborted()) return failures
    throw error
  } finally {
    signal?.removeEventListener('abort', cancel)
    await client.end().catch(() => undefined)
  }
}

/** Runs a step. An index that was left half built is taken away first, since `if not exists` would be content with it. */
async function build(query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>, sql: string): Promise<void> {
  const [, index = '', schema = ''] = indexName.exec(sql) ?? []
  if (index === '') {
    await query(sql)
    return
  }
  const isInvalid = async (): Promise<boolean> => (await findInvalid(query, bare(schema), bare(index))).length > 0
  if (await isInvalid()) await query(`drop index if exists ${schema}.${index}`)
  await query(sql)
  if (await isInvalid()) throw new Error(`The index ${bare(index)} is still being built by somebody else.`)
}
