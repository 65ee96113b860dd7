import { type Issue, issue, type RouteTypes, type SetMemberBody } from '@tessera/schemas'
import { requireDesigner } from '../apps/require-designer.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { readPeople } from './user-rows.ts'

/** Who belongs to an app, with their roles. */
export const listMembers = async (
  platform: Platform,
  caller: Caller,
  { app }: { readonly app: string },
): Promise<RouteTypes['listMembers']['response']> => {
  await requireDesigner(platform, caller, app)
  const rows = await platform.database.query<{ user_id: string; roles: string[] }>(
    'select user_id, roles from tessera.app_members where workspace = $1 and app = $2',
    [platform.workspace.id, app],
  )
  const roles = new Map(rows.map(row => [row.user_id, row.roles]))
  const people = await readPeople(platform.database, { ids: [...roles.keys()], limit: 10_000 })
  return { members: people.map(person => ({ person, roles: roles.get(person.id) ?? [] })) }
}

/** Gives a person roles in an app; none takes them out. @throws Problem unknown_reference, no_such_record. */
export const setMember = async (
  platform: Platform,
  caller: Caller,
  { app, user, roles }: SetMemberBody & { readonly app: string },
): Promise<undefined> => {
  const { definition } = await requireDesigner(platform, caller, app)
  const known = new Set((definition.roles ?? []).map(role => role.name))
  const kind = { en: 'role', 'zh-CN': '角色' }
  const issues: Issue[] = roles.flatMap((name, index) =>
    known.has(name) ? [] : [issue('unknown_reference', `/roles/${index}`, { kind, name, suggestion: '' })],
  )
  const [person] = await readPeople(platform.database, { ids: [user], limit: 1 })
  if (person === undefined)
    issues.push(issue('no_such_record', '/user', { field: { en: 'The person', 'zh-CN': '人员' } }))
  if (issues.length > 0) throw refusal(issues)
  await (roles.length === 0
    ? platform.database.query('delete from tessera.app_members where workspace = $1 and app = $2 and user_id = $3', [
        platform.workspace.id,
        app,
        user,
      ])
    : platform.database.query(
        `insert into tessera.app_members (workspace, app, user_id, roles) values ($1, $2, $3, $4)
         on conflict (workspace, app, user_id) do update set roles = excluded.roles`,
        [platform.workspace.id, app, user, [...new Set(roles)]],
      ))
  await platform.tellPeopleChanged()
  return undefined
}
