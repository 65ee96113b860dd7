import type { Person, User } from '@tessera/schemas'
import type { Sql } from '../core/sql.ts'

/** A department of a person, as JSON, for a query over `tessera.users u`. */
const departments = `coalesce((
  select json_agg(json_build_object('id', d.id, 'name', d.name) order by d.name)
  from tessera.memberships ud join tessera.departments d on d.id = ud.department_id
  where ud.user_id = u.id), '[]')`

type UserRow = Omit<User, 'createdAt' | 'lastSeenAt'> & {
  readonly created_at: Date
  readonly last_seen_at: Date | null
}

/** Users in the order of their names, all or those with the ids. */
export const readUsers = async (sql: Sql, ids?: readonly string[]): Promise<User[]> => {
  const rows = await sql.query<UserRow>(
    `select u.id, u.name, u.email, u.language, u.admin, u.active, u.manager, ${departments} as departments,
       coalesce((select json_agg(json_build_object('app', m.app, 'roles', m.roles) order by m.app)
         from tessera.app_members m where m.user_id = u.id), '[]') as roles,
       u.created_at, u.last_seen_at
     from tessera.users u
     where not u.system and ($1::uuid[] is null or u.id = any($1))
     order by u.name, u.id limit 10000`,
    [ids ?? null],
  )
  return rows.map(({ created_at, last_seen_at, ...user }) => ({
    ...user,
    createdAt: created_at.toISOString(),
    lastSeenAt: last_seen_at?.toISOString() ?? null,
  }))
}

/** What `findPeople` is asked. */
export interface PeopleQuery {
  readonly search?: string
  readonly ids?: readonly string[]
  readonly limit: number
}

/** People by a part of name or e-mail, or by id. */
export const readPeople = (sql: Sql, { search, ids, limit }: PeopleQuery): Promise<Person[]> =>
  sql.query<Person>(
    `select u.id, u.name, u.email, ${departments} as departments, u.active
     from tessera.users u
     where not u.system and ($1::uuid[] is null or u.id = any($1)) and ($1::uuid[] is not null or u.active)
       and ($2::text is null or strpos(lower(u.name), lower($2)) > 0 or strpos(u.email, lower($2)) > 0)
     order by u.name, u.id limit $3`,
    [ids ?? null, search === undefined || search.trim() === '' ? null : search.trim(), limit],
  )
