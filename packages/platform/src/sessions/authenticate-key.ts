import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { hashToken } from '../core/tokens.ts'
import { type CallerRow, callerColumns, callerOf } from './find-caller.ts'

/** How often the time of a key’s last use is written down. */
const noteEveryMs = 60_000

/** On whose behalf an API key acts; null when it is unknown, has run out, or its person may not sign in any more. */
export const authenticateKey = async (platform: Platform, secret: string): Promise<Caller | null> => {
  const hash = hashToken(secret)
  const now = platform.clock()
  const cacheKey = hash.toString('base64url')
  const kept = platform.keyCache.get(cacheKey, now)
  if (kept !== undefined) return kept.caller
  const [row] = await platform.database.query<
    CallerRow & { key_id: string; last_used_at: Date | null; expires_at: Date | null }
  >(
    `select k.id as key_id, k.last_used_at, k.expires_at, ${callerColumns}
     from tessera.api_keys k join tessera.users u on u.id = k.user_id
     where k.key_hash = $1 and (k.expires_at is null or k.expires_at > $2) and u.active`,
    [hash, now],
  )
  if (row === undefined) return null
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > noteEveryMs) {
    await platform.database.query('update tessera.api_keys set last_used_at = $2 where id = $1', [row.key_id, now])
  }
  const caller = callerOf(row, 'key')
  const expiresAt = row.expires_at ?? new Date(8.64e15)
  platform.keyCache.set(cacheKey, { id: row.key_id, caller, csrf: '', remember: false, expiresAt }, now)
  return caller
}
