import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import type { Sql } from '../core/sql.ts'
import { hashToken, newToken } from '../core/tokens.ts'
import { beginSession } from './begin-session.ts'
import { addressLimit, limitAttempts } from './limit-attempts.ts'
import type { SessionState } from './session-state.ts'

const day = 86_400_000

/**
 * Makes a link that signs a person in once.
 * @returns its path, to be put behind the origin of the server.
 */
export const createSignInLink = async (
  platform: Platform,
  userId: string,
  lifetimeMs = 7 * day,
  sql: Sql = platform.database,
): Promise<string> => {
  const token = newToken()
  const now = platform.clock()
  await sql.query(
    `insert into tessera.sign_in_links (id, workspace, token_hash, user_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [platform.ids(), platform.workspace.id, hashToken(token), userId, now, new Date(now.getTime() + lifetimeMs)],
  )
  return `/sign-in?token=${token}`
}

/**
 * Signs a person in by a one-time link, which is used up by it.
 * @throws Problem link_expired, too_many_attempts.
 */
export const signInByLink = async (platform: Platform, token: string, address: string): Promise<SessionState> => {
  await limitAttempts(platform, 'sign-in address', address, addressLimit)
  const [link] = await platform.database.query<{ user_id: string }>(
    `update tessera.sign_in_links set used_at = $2
     where token_hash = $1 and expires_at > $2 and used_at is null returning user_id`,
    [hashToken(token), platform.clock()],
  )
  if (link === undefined) throw problem('link_expired')
  return beginSession(platform, link.user_id, true)
}
