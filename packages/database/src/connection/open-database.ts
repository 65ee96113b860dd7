import { availableParallelism } from 'node:os'
import { type ClientBase, Pool, type PoolClient, type QueryResultRow } from 'pg'
import { openHub } from '../live/open-hub.ts'
import { checkVersion } from './check-version.ts'
import type { Database, DatabaseOptions } from './database.ts'
import type { Executor, Transaction } from './executor.ts'
import { codeOf, type Lanes, tryElsewhere } from './lanes.ts'
import { ReadLanes } from './read-lanes.ts'
import { runStatement } from './run-statement.ts'
import { WriteLanes } from './write-lanes.ts'

/** serialization_failure, deadlock_detected */
const clashes = new Set(['40001', '40P01'])
const attempts = 3

const executorOf = (on: Pick<ClientBase | Pool, 'query'>): Executor => ({
  query: async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await (on as Pool).query<Row>(text, [...values])).rows,
  run: (statement, inputs = {}) => runStatement(on, statement, inputs),
})

/** Short statements go by the lanes, all others by the pool. */
const withLanes = (pool: Pool, lanes: Lanes): Executor => ({
  ...executorOf(pool),
  run: async (statement, inputs = {}) => {
    const answer = await lanes.run(statement, inputs)
    return answer === tryElsewhere ? runStatement(pool, statement, inputs) : answer
  },
})

/** Milliseconds that a statement may hold up those behind it. */
const patience = { statement_timeout: 250, lock_timeout: 50 }

const countsOf = (pool: Pool, prefix: string): Record<string, number> => ({
  [`${prefix}busy`]: pool.totalCount - pool.idleCount,
  [`${prefix}idle`]: pool.idleCount,
  [`${prefix}waiting`]: pool.waitingCount,
})

async function once<T>(client: PoolClient, work: (trx: Transaction) => Promise<T>): Promise<T> {
  const later: (() => void)[] = []
  await client.query({ name: 'tessera_begin', text: 'begin' })
  let result: T
  try {
    result = await work({ ...executorOf(client), afterCommit: notice => void later.push(notice) })
    await client.query({ name: 'tessera_commit', text: 'commit' })
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  for (const notice of later) notice()
  return result
}

async function transact<T>(pool: Pool, work: (trx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(client, work)
      } catch (error) {
        if (attempt >= attempts || !clashes.has(codeOf(error))) throw error
      }
    }
  } catch (error) {
    // A connection that cannot even roll back is of no use to the next.
    if (error instanceof Error && /terminat|ECONN|not queryable/i.test(error.message)) broken = error
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Connects to a database that `migrateSystem` has prepared.
 * @throws UnsuitableServer for a server that Tessera does not work with; the driver’s error when there is none.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Database> {
  const log = options.log ?? (() => undefined)
  const common = { connectionString: url, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000, keepAlive: true }
  const pool = new Pool({ ...common, max: options.connections ?? 10, application_name: 'tessera' })
  const reading = new Pool({
    ...common,
    max: options.readConnections ?? 10,
    application_name: 'tessera read',
    statement_timeout: options.readTimeout ?? 10_000,
  })
  for (const one of [pool, reading]) {
    one.on('error', error => log(`A database connection was lost: ${error.message}.`))
    // A connection that is lost while in use tells its query; without this it would end the process too.
    one.on('connect', client => client.on('error', () => undefined))
  }
  let version: number
  try {
    version = await checkVersion(pool)
  } catch (error) {
    await Promise.allSettled([pool.end(), reading.end()])
    throw error
  }
  const hub = openHub(url, pool, log)
  const cores = availableParallelism()
  const lane = { connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true, ...patience }
  const reads = new ReadLanes(Math.min(Math.max(cores, 2), 4), { ...lane, application_name: 'tessera read lane' })
  const writes = new WriteLanes(Math.min(Math.max(cores, 2), 4), { ...lane, application_name: 'tessera lane' })
  return {
    ...withLanes(pool, writes),
    read: withLanes(reading, reads),
    hub,
    url,
    version,
    transaction: work => transact(pool, work),
    connections: () => ({ ...countsOf(pool, ''), ...countsOf(reading, 'read_') }),
    isReachable: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await hub.close()
      await Promise.allSettled([pool.end(), reading.end(), reads.close(), writes.close()])
    },
  }
}
