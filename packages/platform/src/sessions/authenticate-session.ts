import type { Platform } from '../core/platform.ts'
import { hashToken, newToken } from '../core/tokens.ts'
import { type CallerRow, callerColumns, callerOf } from './find-caller.ts'
import type { SessionState } from './session-state.ts'

/** Age at which a token is replaced. */
const rotateAfterMs = 15 * 60_000

/** How long the token before may still arrive from requests that were on their way. */
const graceMs = 60_000

type SessionRow = CallerRow & {
  readonly session_id: string
  readonly csrf: string
  readonly remember: boolean
  readonly rotated_at: Date
  readonly expires_at: Date
  readonly is_current: boolean
  readonly current_seen: boolean
}

const find = async (platform: Platform, hash: Buffer): Promise<SessionRow | undefined> => {
  const [row] = await platform.database.query<SessionRow>(
    `select s.id as session_id, s.csrf, s.remember, s.rotated_at, s.expires_at, s.token_hash = $1 as is_current,
       s.last_seen_at >= s.rotated_at as current_seen, ${callerColumns}
     from tessera.sessions s join tessera.users u on u.id = s.user_id
     where (s.token_hash = $1 or s.previous_hash = $1) and s.expires_at > $2 and u.active`,
    [hash, platform.clock()],
  )
  return row
}

const end = (platform: Platform, id: string): Promise<object[]> =>
  platform.database.query('delete from tessera.sessions where id = $1', [id])

/** A new token, unless another request has just made one. */
const rotate = async (platform: Platform, row: SessionRow, hash: Buffer, now: Date): Promise<string | undefined> => {
  const token = newToken()
  const changed = await platform.database.query<object>(
    `update tessera.sessions set token_hash = $3, previous_hash = $2, rotated_at = $4,
       last_seen_at = $4::timestamptz - interval '1 second'
     where id = $1 and token_hash = $2 returning id`,
    [row.session_id, hash, hashToken(token), now],
  )
  return changed.length > 0 ? token : undefined
}

/**
 * The session of a cookie; null when there is none, it has run out, or its person may not sign in any more.
 * Tokens are replaced every quarter of an hour. Whoever comes with a replaced one after the new one has been used has
 * stolen it, or has been stolen from: the session ends.
 */
export const authenticateSession = async (platform: Platform, token: string): Promise<SessionState | null> => {
  const hash = hashToken(token)
  const now = platform.clock()
  const cacheKey = hash.toString('base64url')
  const kept = platform.sessionCache.get(cacheKey, now)
  if (kept !== undefined) return kept
  const row = await find(platform, hash)
  if (row === undefined) return null
  const state: SessionState = {
    id: row.session_id,
    caller: callerOf(row, 'session'),
    csrf: row.csrf,
    remember: row.remember,
    expiresAt: row.expires_at,
  }
  const age = now.getTime() - row.rotated_at.getTime()
  if (!row.is_current) {
    if (age <= graceMs) return state
    if (row.current_seen) {
      await end(platform, row.session_id)
      return null
    }
    // The answer with the new token never arrived: hand out another one in its place.
    const next = newToken()
    await platform.database.query('update tessera.sessions set token_hash = $2, rotated_at = $3 where id = $1', [
      row.session_id,
      hashToken(next),
      now,
    ])
    return { ...state, token: next }
  }
  if (!row.current_seen) {
    await platform.database.query(
      `with s as (update tessera.sessions set last_seen_at = greatest($2, rotated_at) where id = $1)
       update tessera.users set last_seen_at = $2 where id = $3`,
      [row.session_id, now, row.id],
    )
  }
  if (age > rotateAfterMs) {
    const next = await rotate(platform, row, hash, now)
    return next === undefined ? state : { ...state, token: next }
  }
  platform.sessionCache.set(cacheKey, state, now)
  return state
}
