import type { ApiKey, ChangeApiKeyBody, CreateApiKeyBody, RouteTypes } from '@tessera/schemas'
import { issue } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { problem, refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import type { Sql } from '../core/sql.ts'
import { isForeignKeyViolation } from '../core/sql-errors.ts'
import { hashToken, newToken } from '../core/tokens.ts'

type KeyRow = Omit<ApiKey, 'createdAt' | 'lastUsedAt' | 'expiresAt'> & {
  readonly created_at: Date
  readonly last_used_at: Date | null
  readonly expires_at: Date | null
}

const readKeys = async (sql: Sql, id?: string): Promise<ApiKey[]> => {
  const rows = await sql.query<KeyRow>(
    `select id, name, prefix, user_id as user, created_at, last_used_at, expires_at from tessera.api_keys
     where $1::uuid is null or id = $1 order by created_at, id`,
    [id ?? null],
  )
  return rows.map(({ created_at, last_used_at, expires_at, ...key }) => ({
    ...key,
    createdAt: created_at.toISOString(),
    lastUsedAt: last_used_at?.toISOString() ?? null,
    expiresAt: expires_at?.toISOString() ?? null,
  }))
}

/** API keys without their secrets. */
export const listApiKeys = async (
  platform: Platform,
  caller: Caller,
): Promise<RouteTypes['listApiKeys']['response']> => {
  requireAdmin(caller)
  return { keys: await readKeys(platform.database) }
}

/** Makes an API key; its secret is in the answer and nowhere else. */
export const createApiKey = async (
  platform: Platform,
  caller: Caller,
  body: CreateApiKeyBody,
): Promise<RouteTypes['createApiKey']['response']> => {
  requireAdmin(caller)
  const id = platform.ids()
  const secret = `tsr_${newToken()}`
  await platform.database
    .query(
      `insert into tessera.api_keys (id, workspace, name, prefix, key_hash, user_id, created_at, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        platform.workspace.id,
        body.name,
        secret.slice(0, 12),
        hashToken(secret),
        body.user ?? caller.userId,
        platform.clock(),
        caller.userId,
        body.expiresAt ?? null,
      ],
    )
    .catch((error: unknown) => {
      const field = { en: 'The person', 'zh-CN': '人员' }
      throw isForeignKeyViolation(error) ? refusal([issue('no_such_record', '/user', { field })]) : error
    })
  const [key] = await readKeys(platform.database, id)
  if (key === undefined) throw problem('internal')
  return { key, secret }
}

/** Renames an API key or changes its end of life. */
export const changeApiKey = async (
  platform: Platform,
  caller: Caller,
  { id, change }: { readonly id: string; readonly change: ChangeApiKeyBody },
): Promise<ApiKey> => {
  requireAdmin(caller)
  await platform.database.query(
    `update tessera.api_keys set name = coalesce($2, name), expires_at = case when $3 then $4 else expires_at end
     where id = $1`,
    [id, change.name ?? null, change.expiresAt !== undefined, change.expiresAt ?? null],
  )
  const [key] = await readKeys(platform.database, id)
  if (key === undefined) throw notHere('key')
  await platform.tellPeopleChanged()
  return key
}

/** Takes an API key away, on all servers. */
export const removeApiKey = async (
  platform: Platform,
  caller: Caller,
  { id }: { readonly id: string },
): Promise<undefined> => {
  requireAdmin(caller)
  const removed = await platform.database.query('delete from tessera.api_keys where id = $1 returning id', [id])
  if (removed.length === 0) throw notHere('key')
  await platform.tellPeopleChanged()
  return undefined
}
