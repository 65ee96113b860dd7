import { issue } from '@tessera/schemas'
import type { Platform } from './platform.ts'
import { problem, refusal } from './problem.ts'

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

type Row = { request_hash: string; status: number | null; response: string | null }

/** A request whose server died is taken over after this. */
const abandonedMs = 5 * 60_000

/** How long answers are kept. */
const keepMs = 24 * 3_600_000

const idOf = (platform: Platform, once: Once): readonly unknown[] => [platform.workspace.id, once.userId, once.key]

const claim = async (platform: Platform, once: Once): Promise<boolean> => {
  const now = platform.clock()
  const rows = await platform.database.query(
    `insert into tessera.idempotency as o (workspace, user_id, key, request_hash, created_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace, user_id, key) do update set request_hash = excluded.request_hash,
       created_at = excluded.created_at, status = null, response = null
     where o.created_at < $6 or (o.status is null and o.created_at < $7)
     returning key`,
    [
      ...idOf(platform, once),
      once.fingerprint,
      now,
      new Date(now.getTime() - keepMs),
      new Date(now.getTime() - abandonedMs),
    ],
  )
  return rows.length > 0
}

/**
 * Begins a request that is to be done once.
 * @returns the stored answer of the first time; null when this is the first time.
 * @throws Problem idempotency_mismatch, in_progress.
 */
export const beginOnce = async (platform: Platform, once: Once): Promise<StoredAnswer | null> => {
  if (await claim(platform, once)) return null
  const [row] = await platform.database.query<Row>(
    'select request_hash, status, response from tessera.idempotency where workspace = $1 and user_id = $2 and key = $3',
    idOf(platform, once),
  )
  if (row !== undefined && row.request_hash !== once.fingerprint) throw refusal([issue('idempotency_mismatch', '')])
  if (row?.status == null) throw problem('in_progress', {}, { retryAfter: 1 })
  return { status: row.status, text: row.response ?? '' }
}

/** Stores the answer of a request that was done. */
export const endOnce = async (platform: Platform, once: Once, answer: StoredAnswer): Promise<void> => {
  await platform.database.query(
    'update tessera.idempotency set status = $4, response = $5 where workspace = $1 and user_id = $2 and key = $3',
    [...idOf(platform, once), answer.status, answer.text],
  )
}

/** Forgets a request that was refused, so that it may be tried again. */
export const forgetOnce = async (platform: Platform, once: Once): Promise<void> => {
  await platform.database.query(
    'delete from tessera.idempotency where workspace = $1 and user_id = $2 and key = $3 and status is null',
    idOf(platform, once),
  )
}
