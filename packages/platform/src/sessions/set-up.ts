import { issue, type Language, type RouteTypes, type SetupBody } from '@tessera/schemas'
import type { Platform } from '../core/platform.ts'
import { problem, refusal } from '../core/problem.ts'
import { isEmail } from '../people/is-email.ts'
import { beginSession } from './begin-session.ts'
import { hashPassword } from './passwords.ts'
import type { SessionState } from './session-state.ts'

/** Whether the first administrator is still to be created. */
export const getSetup = async (platform: Platform): Promise<RouteTypes['getSetup']['response']> => {
  const [row] = await platform.database.query<{ needed: boolean; workspace: string }>(
    `select not exists (select from tessera.users where workspace = w.id and admin) as needed, w.label as workspace
     from tessera.workspaces w where w.id = $1`,
    [platform.workspace.id],
  )
  return row ?? { needed: true, workspace: platform.workspace.name }
}

/**
 * Creates the first administrator; of two at once only one does.
 * @returns the id of the administrator. @throws Problem already_set_up.
 */
export const createFirstAdmin = async (platform: Platform, body: SetupBody, language: Language): Promise<string> => {
  const email = body.email.trim().toLowerCase()
  if (!isEmail(email)) throw refusal([issue('not_an_email', '/email')])
  const password = await hashPassword(body.password)
  return platform.database.transaction(async sql => {
    await sql.query("select pg_advisory_xact_lock(hashtext('tessera:set-up'))")
    const [admin] = await sql.query('select id from tessera.users where workspace = $1 and admin limit 1', [
      platform.workspace.id,
    ])
    if (admin !== undefined) throw problem('already_set_up')
    const id = platform.ids()
    await sql.query(
      `insert into tessera.users (id, workspace, name, email, password_hash, language, admin, active, created_at)
       values ($1, $2, $3, $4, $5, $6, true, true, $7)`,
      [id, platform.workspace.id, body.name.trim() || email, email, password, language, platform.clock()],
    )
    if (body.workspace !== undefined) {
      await sql.query('update tessera.workspaces set label = $2 where id = $1', [platform.workspace.id, body.workspace])
    }
    return id
  })
}

/** Creates the first administrator and signs them in. @throws Problem already_set_up. */
export const setUp = async (platform: Platform, body: SetupBody, language: Language): Promise<SessionState> =>
  beginSession(platform, await createFirstAdmin(platform, body, language), true)

/** Id of the administrator who has been there the longest; undefined before there is one. */
export const findFirstAdmin = async (platform: Platform): Promise<string | undefined> => {
  const [row] = await platform.database.query<{ id: string }>(
    'select id from tessera.users where workspace = $1 and admin and active order by created_at, id limit 1',
    [platform.workspace.id],
  )
  return row?.id
}
