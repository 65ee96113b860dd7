import type { Json } from '@tessera/schemas'
import type { Platform } from '../core/platform.ts'
import type { PlannedColumn } from './plan-import.ts'

/** Ids of people by e-mail and name, and of departments by code and name; a name that two share is none. */
export interface PeopleByName {
  readonly users: ReadonlyMap<string, string>
  readonly departments: ReadonlyMap<string, string>
}

const index = (rows: readonly { id: string; exact: string; name: string }[]): Map<string, string> => {
  const ids = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of rows) {
    if (ids.has(name)) twice.add(name)
    ids.set(name, id)
  }
  for (const name of twice) ids.delete(name)
  for (const { id, exact } of rows) ids.set(exact.toLowerCase(), id)
  return ids
}

/** Reads everybody once for an import. */
export const readPeopleByName = async (platform: Platform): Promise<PeopleByName> => {
  const { database, workspace } = platform
  const users = await database.query<{ id: string; exact: string; name: string }>(
    'select id, email as exact, name from tessera.users where workspace = $1 and not system',
    [workspace.id],
  )
  const departments = await database.query<{ id: string; exact: string; name: string }>(
    'select id, code as exact, name from tessera.departments where workspace = $1',
    [workspace.id],
  )
  return { users: index(users), departments: index(departments) }
}

/** The id behind a name, or the text itself for the field to refuse. */
export const personValue = (people: PeopleByName, { field }: PlannedColumn, cell: string): Json | undefined => {
  const { type } = field.model
  const ids =
    type === 'department' ? people.departments : type === 'user' || type === 'users' ? people.users : undefined
  if (ids === undefined) return undefined
  const idOf = (text: string): string => ids.get(text) ?? ids.get(text.toLowerCase()) ?? text
  const names = cell
    .split(type === 'users' ? /[;；,，、|\n]/ : /\n/)
    .map(name => name.trim())
    .filter(name => name !== '')
  if (type === 'users') return names.map(idOf)
  return names[0] === undefined ? null : idOf(names[0])
}
