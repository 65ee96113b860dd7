import {
  type ChangeDepartmentBody,
  type CreateDepartmentBody,
  type Department,
  issue,
  type RouteTypes,
} from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { problem, refusal } from '../core/problem.ts'
import { requireAdmin } from '../core/require-admin.ts'
import type { Sql } from '../core/sql.ts'
import { isForeignKeyViolation, isUniqueViolation } from '../core/sql-errors.ts'

const columns = 'id, code, name, parent, head'

/** The departments of the workspace. */
export const listDepartments = async (
  platform: Platform,
  _caller: Caller,
): Promise<RouteTypes['listDepartments']['response']> => ({
  departments: await platform.database.query<Department>(
    `select ${columns} from tessera.departments order by name, id`,
  ),
})

const refuse = (error: unknown, body: ChangeDepartmentBody): unknown => {
  if (isUniqueViolation(error)) return refusal([issue('duplicate_name', '/code', { name: body.code ?? '' })])
  if (!isForeignKeyViolation(error)) return error
  const at = String((error as { constraint?: unknown }).constraint).includes('head') ? '/head' : '/parent'
  return refusal([issue('no_such_record', at, { field: at.slice(1) })])
}

const refuseCycle = async (sql: Sql, id: string): Promise<void> => {
  const [found] = await sql.query<{ name: string }>(
    `with recursive above as (
       select parent from tessera.departments where id = $1
       union select d.parent from tessera.departments d join above a on d.id = a.parent)
     select name from tessera.departments where id = $1 and id in (select parent from above)`,
    [id],
  )
  if (found !== undefined) throw refusal([issue('cycle', '/parent', { name: found.name, path: found.name })])
}

/** Adds a department. @throws Problem duplicate_name, no_such_record. */
export const createDepartment = async (
  platform: Platform,
  caller: Caller,
  body: CreateDepartmentBody,
): Promise<Department> => {
  requireAdmin(caller)
  const [created] = await platform.database
    .query<Department>(
      `insert into tessera.departments (id, workspace, code, name, parent, head)
       values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
      [platform.ids(), platform.workspace.id, body.code, body.name, body.parent ?? null, body.head ?? null],
    )
    .catch((error: unknown) => {
      throw refuse(error, body)
    })
  if (created === undefined) throw problem('internal')
  return created
}

/** Changes a department. @throws Problem duplicate_name, no_such_record, cycle. */
export const changeDepartment = async (
  platform: Platform,
  caller: Caller,
  { id, change }: { readonly id: string; readonly change: ChangeDepartmentBody },
): Promise<Department> => {
  requireAdmin(caller)
  return platform.database
    .transaction(async sql => {
      await sql.query("select pg_advisory_xact_lock(hashtext('tessera:departments'))")
      const [changed] = await sql.query<Department>(
        `update tessera.departments set code = coalesce($2, code), name = coalesce($3, name),
           parent = case when $4 then $5::uuid else parent end, head = case when $6 then $7::uuid else head end
         where id = $1 returning ${columns}`,
        [
          id,
          change.code ?? null,
          change.name ?? null,
          change.parent !== undefined,
          change.parent ?? null,
          change.head !== undefined,
          change.head ?? null,
        ],
      )
      if (changed === undefined) throw notHere('department')
      await refuseCycle(sql, id)
      return changed
    })
    .catch((error: unknown) => {
      throw refuse(error, change)
    })
}

/** Removes an empty department. @throws Problem department_in_use. */
export const removeDepartment = async (
  platform: Platform,
  caller: Caller,
  { id }: { readonly id: string },
): Promise<undefined> => {
  requireAdmin(caller)
  await platform.database.transaction(async sql => {
    const [used] = await sql.query<{ count: number }>(
      `select ((select count(*) from tessera.memberships where department_id = $1)
        + (select count(*) from tessera.departments where parent = $1))::int as count`,
      [id],
    )
    const count = used?.count ?? 0
    if (count > 0) throw problem('department_in_use', { count })
    const removed = await sql.query('delete from tessera.departments where id = $1 returning id', [id])
    if (removed.length === 0) throw notHere('department')
  })
  return undefined
}
