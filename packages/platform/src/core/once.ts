import { issue } from '@tessera/schemas'
import { isDead } from '../jobs/server-life.ts'
import type { Platform } from './platform.ts'
import { problem, refusal } from './problem.ts'
import type { Sql, SqlTransaction } from './sql.ts'

/** A request that is to be done once. */
export interface Once {
  readonly userId: string
  /** The caller’s `Idempotency-Key`. */
  readonly key: string
  /** Hash of what was asked: the same key for something else is a mistake. */
  readonly fingerprint: string
}

/** What was answered the first time. */
export interface StoredAnswer {
  readonly status: number
  readonly text: string
}

/** A claim holds the id of its server in the place of the answer until that is there. */
type Row = { request_hash: string; status: number | null; response: string | null }

/** A request of a living server that has not ended after this has gone astray. */
const abandonedMs = 3_600_000

/** How long answers are kept. */
const keepMs = 24 * 3_600_000

const idOf = (platform: Platform, once: Once): readonly unknown[] => [platform.workspace.id, once.userId, once.key]

const claim = async (platform: Platform, once: Once, sql: Sql): Promise<boolean> => {
  const now = platform.clock()
  const rows = await sql.query(
    `insert into tessera.idempotency as o (workspace, user_id, key, request_hash, created_at, response)
     values ($1, $2, $3, $4, $5, $8)
     on conflict (workspace, user_id, key) do update set request_hash = excluded.request_hash,
       created_at = excluded.created_at, status = null, response = excluded.response
     where o.created_at < $6 or (o.status is null and o.created_at < $7)
     returning key`,
    [
      ...idOf(platform, once),
      once.fingerprint,
      now,
      new Date(now.getTime() - keepMs),
      new Date(now.getTime() - abandonedMs),
      platform.server,
    ],
  )
  return rows.length > 0
}

const readClaim = async (platform: Platform, once: Once, sql: Sql): Promise<Row | undefined> => {
  const [row] = await sql.query<Row>(
    'select request_hash, status, response from tessera.idempotency where workspace = $1 and user_id = $2 and key = $3',
    idOf(platform, once),
  )
  if (row !== undefined && row.request_hash !== once.fingerprint) throw refusal([issue('idempotency_mismatch', '')])
  return row
}

const answerIn = (row: Row | undefined): StoredAnswer => {
  if (row?.status == null) throw problem('in_progress', {}, { retryAfter: 1 })
  return { status: row.status, text: row.response ?? '' }
}

/**
 * Begins a request that is to be done once. What a server that is gone has left undone is taken over.
 * @returns the stored answer of the first time; null when this is the first time.
 * @throws Problem idempotency_mismatch, in_progress.
 */
export const beginOnce = async (platform: Platform, once: Once): Promise<StoredAnswer | null> => {
  await platform.showLife()
  const { database } = platform
  if (await claim(platform, once, database)) return null
  const row = await readClaim(platform, once, database)
  const holder = row?.status == null ? row?.response : undefined
  if (holder == null || holder === platform.server || !(await isDead(platform, holder))) return answerIn(row)
  await database.query(
    `delete from tessera.idempotency
     where workspace = $1 and user_id = $2 and key = $3 and status is null and response = $4`,
    [...idOf(platform, once), holder],
  )
  if (await claim(platform, once, database)) return null
  return answerIn(await readClaim(platform, once, database))
}

/** Stores the answer of a request that was done. @param sql the transaction of the work, where there is one. */
export const endOnce = async (
  platform: Platform,
  once: Once,
  answer: StoredAnswer,
  sql: Sql = platform.database,
): Promise<void> => {
  await sql.query(
    'update tessera.idempotency set status = $4, response = $5 where workspace = $1 and user_id = $2 and key = $3',
    [...idOf(platform, once), answer.status, answer.text],
  )
}

/**
 * Does work once, and stores its answer, in one transaction: of a server that dies nothing is left, not even the claim.
 * The same request at the same time waits for this one.
 * @returns what was done, or the stored answer of the first time. @throws Problem idempotency_mismatch.
 */
export const doOnce = <T>(
  platform: Platform,
  once: Once,
  work: (trx: SqlTransaction) => Promise<T>,
  answerOf: (done: T) => StoredAnswer,
): Promise<{ readonly done: T } | { readonly before: StoredAnswer }> =>
  platform.database.transaction(async trx => {
    if (!(await claim(platform, once, trx))) return { before: answerIn(await readClaim(platform, once, trx)) }
    const done = await work(trx)
    await endOnce(platform, once, answerOf(done), trx)
    return { done }
  })

/** Forgets a request that was refused, so that it may be tried again. */
export const forgetOnce = async (platform: Platform, once: Once): Promise<void> => {
  await platform.database.query(
    'delete from tessera.idempotency where workspace = $1 and user_id = $2 and key = $3 and status is null',
    idOf(platform, once),
  )
}
