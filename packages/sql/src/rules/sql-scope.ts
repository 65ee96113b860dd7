import type { FieldModel, ValueKind } from '@tessera/metadata'
import type { Root } from '@tessera/rule-engine'

/**
 * Where a rule runs: names its columns and hands over its values. Everything it answers is SQL that can stand
 * anywhere in an expression.
 *
 * Columns are of the types of {@link sqlTypes}, a list an array of its elements’ type; an empty text or list is null.
 * Aliases that begin with `rule_` belong to the compiler.
 */
export interface SqlScope {
  /** The column a path leads to, quoted; the scope sees to the joins. `root` says whose record it is. */
  column(path: readonly FieldModel[], root: Root): string
  /** A value as a parameter, `$3::numeric`; a list comes as an array. */
  parameter(value: unknown, type: string): string
  /**
   * What is known when the statement runs, as a parameter: `$user`, `$user.id`, `$user.departments`, `$user.roles`, `$now`,
   * `$today`, `$timezone` (IANA name), `$option`, `$params.x`.
   */
  context(name: string, type: string): string
}

/** The Postgres type of a kind; a list is an array of its elements’ type. */
export const sqlTypes: Record<Exclude<ValueKind, 'list'>, string> = {
  text: 'text',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz',
  time: 'time',
  duration: 'numeric',
  choice: 'text',
  record: 'uuid',
  user: 'uuid',
  department: 'uuid',
  json: 'jsonb',
  null: 'text',
}

/** The Postgres type of a kind of values. */
export const sqlTypeOf = (kind: ValueKind, item?: ValueKind): string => {
  if (kind !== 'list') return sqlTypes[kind]
  return `${item === undefined || item === 'list' ? 'text' : sqlTypes[item]}[]`
}
