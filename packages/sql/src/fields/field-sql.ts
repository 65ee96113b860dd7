import type { FieldModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'

/** The Postgres types that records are kept in. */
export type ColumnType =
  | 'text'
  | 'numeric'
  | 'boolean'
  | 'date'
  | 'timestamptz(3)'
  | 'time'
  | 'bigint'
  | 'integer'
  | 'uuid'
  | 'text[]'
  | 'uuid[]'
  | 'jsonb'

/** What a column of ids points to: people, departments, or the records of an object. */
export type Reference =
  | { readonly to: 'users' }
  | { readonly to: 'departments' }
  | { readonly to: 'object'; readonly object: string }

/** A column that a field is kept in. */
export interface FieldColumn {
  /** Full name of the object this column belongs to, for a lookup of several objects. */
  readonly target?: string
  readonly type: ColumnType
  readonly references?: Reference
  /** The array of ids is kept as rows of a table with foreign keys too. */
  readonly links?: boolean
}

/** How related things are read: the compiler of the query knows tables, rights and which fields were asked for. */
export interface Readers {
  /** `{id, title}` of the person with this id, as SQL of type json. */
  user(id: string): string
  users(ids: string): string
  department(id: string): string
  /** `{id, title, …}` of a record, as SQL of type json. `asked` gives the object's name too. */
  record(object: string, id: string, named?: string): string
  records(object: string, ids: string): string
}

/** Everything the database side knows about a field type. */
export interface FieldSql {
  /** The columns, none for a field that is not kept in its own table. */
  columns(field: FieldModel): readonly FieldColumn[]
  /** SQL whose value `row_to_json` writes as the API answers it. `columns` are the columns in order, ready to use. */
  read(columns: readonly string[], field: FieldModel, readers: Readers): string
  /** Values for the columns in order, as JSON; `null` where empty. The value has been checked by the form engine. */
  write(value: Json, field: FieldModel): readonly Json[]
  /** SQL text in which the search box looks, absent for types that it does not search. */
  search?(column: string): string
  /** SQL of type text that names a record by this field. */
  title?(column: string): string
  /** SQL that two records may not share; the column itself unless told. */
  unique?(column: string): string
  /** May be the first column of an index. */
  readonly indexable: boolean
}

/** No value, an empty text or an empty list. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Ids are taken bare or as `{id}`. */
export const idOf = (value: Json): Json => {
  if (typeof value === 'object' && value !== null && 'id' in value) return (value as { id: Json }).id
  return value
}
