import { type ChangeUserBody, issue, type User } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { problem, refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import type { Sql } from '../core/sql.ts'
import { isUniqueViolation } from '../core/sql-errors.ts'
import { hashPassword } from '../sessions/passwords.ts'
import { checkPlaces, readEmail, setDepartments } from './user-input.ts'
import { readUsers } from './user-rows.ts'

/** Keeps two changes at once from taking the last administrators away, each leaving the other’s. */
const keepAnAdmin = async (sql: Sql): Promise<void> => {
  const [left] = await sql.query('select id from tessera.users where admin and active limit 1')
  if (left === undefined) throw problem('last_admin')
}

/** Changes a person. A new password or closing the account ends their sessions. @throws Problem email_taken, last_admin. */
export const changeUser = async (
  platform: Platform,
  caller: Caller,
  { id, change }: { readonly id: string; readonly change: ChangeUserBody },
): Promise<User> => {
  requireAdmin(caller)
  const email = change.email === undefined ? null : readEmail(change.email)
  const password = change.password === undefined ? null : await hashPassword(change.password)
  const user = await platform.database
    .transaction(async sql => {
      await sql.query("select pg_advisory_xact_lock(hashtext('tessera:set-up'))")
      await checkPlaces(sql, change)
      const changed = await sql.query(
        `update tessera.users set name = coalesce($2, name), email = coalesce($3, email),
           password_hash = coalesce($4, password_hash), language = coalesce($5, language), admin = coalesce($6, admin),
           active = coalesce($7, active), manager = case when $8 then $9::uuid else manager end
         where id = $1 and not system returning id`,
        [
          id,
          change.name ?? null,
          email,
          password,
          change.language ?? null,
          change.admin ?? null,
          change.active ?? null,
          change.manager !== undefined,
          change.manager ?? null,
        ],
      )
      if (changed.length === 0) throw notHere('user')
      if (change.departments !== undefined) await setDepartments(sql, platform.workspace.id, id, change.departments)
      if (password !== null || change.active === false) {
        await sql.query('delete from tessera.sessions where user_id = $1', [id])
      }
      await keepAnAdmin(sql)
      const [found] = await readUsers(sql, [id])
      if (found === undefined) throw notHere('user')
      return found
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? refusal([issue('email_taken', '/email')]) : error
    })
  await platform.tellPeopleChanged()
  return user
}

/**
 * Closes a person’s account and takes their roles, keys and sessions away. The person stays known by name, since records
 * and history point to them.
 */
export const removeUser = async (
  platform: Platform,
  caller: Caller,
  { id }: { readonly id: string },
): Promise<undefined> => {
  requireAdmin(caller)
  await platform.database.transaction(async sql => {
    await sql.query("select pg_advisory_xact_lock(hashtext('tessera:set-up'))")
    const closed = await sql.query(
      'update tessera.users set active = false, admin = false, password_hash = null where id = $1 and not system returning id',
      [id],
    )
    if (closed.length === 0) throw notHere('user')
    for (const table of ['sessions', 'api_keys', 'app_members', 'sign_in_links', 'memberships']) {
      await sql.query(`delete from tessera.${table} where user_id = $1`, [id])
    }
    await keepAnAdmin(sql)
  })
  await platform.tellPeopleChanged()
  return undefined
}
