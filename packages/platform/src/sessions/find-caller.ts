import type { Language } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Sql } from '../core/sql.ts'

/** A person with all that decides what they may do. */
export interface CallerRow {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly admin: boolean
  readonly active: boolean
  readonly departments: readonly string[]
  readonly departments_above: readonly string[]
  readonly departments_below: readonly string[]
  readonly manager: string | null
  readonly roles: Readonly<Record<string, readonly string[]>>
}

/** Columns of a `CallerRow`, for a query over `tessera.users u`. */
export const callerColumns = `
  u.id, u.name, u.language, u.admin, u.active, u.manager,
  coalesce((select json_agg(d.department_id order by d.department_id)
    from tessera.memberships d where d.user_id = u.id), '[]') as departments,
  coalesce((with recursive a as (
      select m.department_id as id from tessera.memberships m where m.user_id = u.id
      union select d.parent from tessera.departments d join a on d.id = a.id where d.parent is not null)
    select json_agg(a.id order by a.id) from a), '[]') as departments_above,
  coalesce((with recursive b as (
      select d.id from tessera.departments d join tessera.memberships m on m.department_id = d.parent and m.user_id = u.id
      union select d.id from tessera.departments d join b on d.parent = b.id)
    select json_agg(b.id order by b.id) from b), '[]') as departments_below,
  coalesce((select json_object_agg(m.app, m.roles) from tessera.app_members m where m.user_id = u.id), '{}') as roles`

/** The caller that a row stands for. */
export const callerOf = (row: CallerRow, via: Caller['via']): Caller => ({
  userId: row.id,
  name: row.name,
  admin: row.admin,
  departments: row.departments,
  departmentsAbove: row.departments_above,
  departmentsBelow: row.departments_below,
  manager: row.manager,
  roles: new Map(Object.entries(row.roles)),
  language: row.language,
  via,
})

/** A caller by id; null where there is no such active person. */
export const findCaller = async (sql: Sql, userId: string, via: Caller['via']): Promise<Caller | null> => {
  const [row] = await sql.query<CallerRow>(
    `select ${callerColumns} from tessera.users u where u.id = $1 and u.active`,
    [userId],
  )
  return row === undefined ? null : callerOf(row, via)
}
