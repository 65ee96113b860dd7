import { type Issue, issue } from '@tessera/schemas'
import { refusal } from '../core/problem.ts'
import type { Sql } from '../core/sql.ts'
import { isEmail } from './is-email.ts'

/** An e-mail as it is stored: without blanks around it, in lower case. @throws Problem not_an_email. */
export const readEmail = (text: string): string => {
  const email = text.trim().toLowerCase()
  if (!isEmail(email)) throw refusal([issue('not_an_email', '/email')])
  return email
}

const missing = async (sql: Sql, table: string, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await sql.query<{ id: string }>(`select id from ${table} where id = any($1::uuid[])`, [ids])
  const found = new Set(rows.map(row => row.id))
  return new Set(ids.filter(id => !found.has(id.toLowerCase())))
}

const departmentField = { en: 'The department', 'zh-CN': '部门' }
const managerField = { en: 'The manager', 'zh-CN': '上级' }

/** Refuses departments and managers that are not there, each at its place. @throws Problem no_such_record. */
export const checkPlaces = async (
  sql: Sql,
  input: { readonly departments?: readonly string[] | undefined; readonly manager?: string | null | undefined },
): Promise<void> => {
  const { departments = [], manager } = input
  const issues: Issue[] = []
  const unknown = departments.length > 0 ? await missing(sql, 'tessera.departments', departments) : new Set()
  for (const [index, id] of departments.entries()) {
    if (unknown.has(id)) issues.push(issue('no_such_record', `/departments/${index}`, { field: departmentField }))
  }
  if (manager && (await missing(sql, 'tessera.users', [manager])).size > 0) {
    issues.push(issue('no_such_record', '/manager', { field: managerField }))
  }
  if (issues.length > 0) throw refusal(issues)
}

/** Puts a person into departments, and out of all others. */
export const setDepartments = async (
  sql: Sql,
  workspace: number,
  userId: string,
  departments: readonly string[],
): Promise<void> => {
  await sql.query('delete from tessera.memberships where user_id = $1', [userId])
  await sql.query(
    `insert into tessera.memberships (workspace, user_id, department_id)
     select $1, $2, d from unnest($3::uuid[]) d on conflict do nothing`,
    [workspace, userId, departments],
  )
}
