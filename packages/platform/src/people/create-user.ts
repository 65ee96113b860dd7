import { type CreateUserBody, issue, type RouteTypes } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { problem, refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import { isUniqueViolation } from '../core/sql-errors.ts'
import { hashPassword } from '../sessions/passwords.ts'
import { createSignInLink } from '../sessions/sign-in-by-link.ts'
import { checkPlaces, readEmail, setDepartments } from './user-input.ts'
import { readUsers } from './user-rows.ts'

const week = 7 * 86_400_000

/** Adds a person; without a password the answer carries a one-time link. @throws Problem email_taken. */
export const createUser = async (
  platform: Platform,
  caller: Caller,
  body: CreateUserBody,
): Promise<RouteTypes['createUser']['response']> => {
  requireAdmin(caller)
  const email = readEmail(body.email)
  const password = body.password === undefined ? null : await hashPassword(body.password)
  const id = platform.ids()
  return platform.database
    .transaction(async sql => {
      await checkPlaces(sql, body)
      await sql.query(
        `insert into tessera.users (id, workspace, name, email, password_hash, language, admin, active, manager, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
        [
          id,
          platform.workspace.id,
          body.name,
          email,
          password,
          body.language ?? caller.language,
          body.admin ?? false,
          body.manager ?? null,
          platform.clock(),
        ],
      )
      await setDepartments(sql, platform.workspace.id, id, body.departments ?? [])
      const link = password === null ? await createSignInLink(platform, id, week, sql) : null
      const [user] = await readUsers(sql, [id])
      if (user === undefined) throw problem('internal')
      return { user, link }
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? refusal([issue('email_taken', '/email')]) : error
    })
}
