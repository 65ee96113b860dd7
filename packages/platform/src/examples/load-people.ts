import type { Platform } from '../core/platform.ts'
import type { Sql } from '../core/sql.ts'
import type { Seed } from './read-example.ts'

/** Ids of the people and departments of sample data. */
export interface LoadedPeople {
  /** By key. */
  readonly users: ReadonlyMap<string, string>
  /** By code. */
  readonly departments: ReadonlyMap<string, string>
}

const loadUsers = async (platform: Platform, sql: Sql, seed: Seed): Promise<Map<string, string>> => {
  const users = new Map<string, string>()
  for (const user of seed.users ?? []) {
    const [row] = await sql.query<{ id: string }>(
      `insert into tessera.users (id, workspace, name, email, language, admin, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (workspace, lower(email)) do update set name = tessera.users.name returning id`,
      [
        platform.ids(),
        platform.workspace.id,
        user.name,
        user.email.toLowerCase(),
        user.language,
        user.admin ?? false,
        platform.clock(),
      ],
    )
    if (row !== undefined) users.set(user.key, row.id)
  }
  for (const { key, manager } of seed.users ?? []) {
    if (manager === undefined || manager === null) continue
    await sql.query('update tessera.users set manager = $2 where id = $1', [users.get(key), users.get(manager) ?? null])
  }
  return users
}

const loadDepartments = async (
  platform: Platform,
  sql: Sql,
  seed: Seed,
  users: ReadonlyMap<string, string>,
): Promise<Map<string, string>> => {
  const departments = new Map<string, string>()
  for (const { code, name, parent, head } of seed.departments ?? []) {
    const [row] = await sql.query<{ id: string }>(
      `insert into tessera.departments (id, workspace, code, name, parent, head) values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace, code) do update set name = tessera.departments.name returning id`,
      [
        platform.ids(),
        platform.workspace.id,
        code,
        name,
        departments.get(parent ?? '') ?? null,
        users.get(head ?? '') ?? null,
      ],
    )
    if (row !== undefined) departments.set(code, row.id)
  }
  return departments
}

/** Loads the people of sample data; who is there already by e-mail, and departments by code, stay as they are. */
export const loadPeople = async (platform: Platform, sql: Sql, seed: Seed): Promise<LoadedPeople> => {
  const users = await loadUsers(platform, sql, seed)
  const departments = await loadDepartments(platform, sql, seed, users)
  const { id } = platform.workspace
  for (const user of seed.users ?? []) {
    const userId = users.get(user.key)
    for (const code of user.departments ?? []) {
      await sql.query(
        'insert into tessera.memberships (workspace, user_id, department_id) values ($1, $2, $3) on conflict do nothing',
        [id, userId, departments.get(code)],
      )
    }
    for (const [app, roles] of Object.entries(user.roles ?? {})) {
      await sql.query(
        'insert into tessera.app_members (workspace, app, user_id, roles) values ($1, $2, $3, $4) on conflict do nothing',
        [id, app, userId, roles],
      )
    }
  }
  return { users, departments }
}
