import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import { hashToken, newToken } from '../core/tokens.ts'
import { findCaller } from './find-caller.ts'
import type { SessionState } from './session-state.ts'

const hour = 3_600_000

/** How long a session lasts without the browser being closed, and with “stay signed in”. */
const lifetime = { short: 12 * hour, long: 14 * 24 * hour }

/** Starts a session for a person who has proven who they are. */
export const beginSession = async (platform: Platform, userId: string, remember: boolean): Promise<SessionState> => {
  const caller = await findCaller(platform.database, userId, 'session')
  if (caller === null) throw problem('account_closed')
  const id = platform.ids()
  const token = newToken()
  const csrf = newToken()
  const now = platform.clock()
  const expiresAt = new Date(now.getTime() + (remember ? lifetime.long : lifetime.short))
  await platform.database.query(
    `insert into tessera.sessions
       (id, workspace, user_id, token_hash, csrf, remember, created_at, rotated_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8)`,
    [id, platform.workspace.id, userId, hashToken(token), csrf, remember, now, expiresAt],
  )
  return { id, caller, csrf, token, remember, expiresAt }
}
