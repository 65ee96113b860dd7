import { createHash } from 'node:crypto'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'

/** How often something may be tried, and within how many seconds. */
export interface Limit {
  readonly times: number
  readonly seconds: number
}

/** Per account: slow enough that guessing a password is hopeless. */
export const accountLimit: Limit = { times: 10, seconds: 300 }

/** Per address: many people may share one. */
export const addressLimit: Limit = { times: 60, seconds: 300 }

const keyOf = (kind: string, name: string): string =>
  `${kind}:${createHash('sha256').update(name.toLowerCase()).digest('base64url')}`

/**
 * Counts an attempt before it is made, so that many at once cannot slip through; in the database, so that all servers
 * count together.
 * @throws Problem too_many_attempts once there were more than the limit.
 */
export const limitAttempts = async (platform: Platform, kind: string, name: string, limit: Limit): Promise<void> => {
  const now = platform.clock()
  const [row] = await platform.database.query<{ count: number; began_at: Date }>(
    `insert into tessera.attempts as a (key, count, began_at) values ($1, 1, $2)
     on conflict (key) do update set
       count = case when a.began_at <= $3 then 1 else a.count + 1 end,
       began_at = case when a.began_at <= $3 then excluded.began_at else a.began_at end
     returning count, began_at`,
    [keyOf(kind, name), now, new Date(now.getTime() - limit.seconds * 1000)],
  )
  if (row === undefined || row.count <= limit.times) return
  const seconds = Math.max(1, limit.seconds - Math.floor((now.getTime() - row.began_at.getTime()) / 1000))
  throw problem('too_many_attempts', { seconds }, { retryAfter: seconds })
}

/** Takes one attempt back that was no guess: people behind one address may sign in as often as they like. */
export const takeBackAttempt = async (platform: Platform, kind: string, name: string): Promise<void> => {
  await platform.database.query('update tessera.attempts set count = count - 1 where key = $1 and count > 0', [
    keyOf(kind, name),
  ])
}

/** Forgets the attempts of who has proven to be the right one. */
export const forgetAttempts = async (platform: Platform, kind: string, name: string): Promise<void> => {
  await platform.database.query('delete from tessera.attempts where key = $1', [keyOf(kind, name)])
}
