import type { Session } from '@tessera/schemas'
import { listApps } from '../apps/list-apps.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import type { SessionState } from './session-state.ts'

const farAway = '9999-12-31T23:59:59.000Z'

/** Who is signed in, and what the pages need first. With an API key there is no token and no end. */
export const getSession = async (platform: Platform, caller: Caller, state: SessionState | null): Promise<Session> => {
  const [[user], [workspace], { apps }] = await Promise.all([
    platform.database.query<Session['user']>(
      `select u.id, u.name, u.email, u.language, u.admin, coalesce((
         select json_agg(json_build_object('id', d.id, 'name', d.name) order by d.name)
         from tessera.memberships ud join tessera.departments d on d.id = ud.department_id
         where ud.user_id = u.id), '[]') as departments
       from tessera.users u where u.id = $1`,
      [caller.userId],
    ),
    platform.database.query<Session['workspace']>('select name, label from tessera.workspaces where id = $1', [
      platform.workspace.id,
    ]),
    listApps(platform, caller),
  ])
  if (user === undefined || workspace === undefined) throw problem('not_signed_in')
  return { user, workspace, csrf: state?.csrf ?? '', apps, expiresAt: state?.expiresAt.toISOString() ?? farAway }
}
