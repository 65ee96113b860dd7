import { type FieldSql, idOf, isEmpty } from './field-sql.ts'

/** The ids in order; a table of links with foreign keys is kept beside it. */
export const lookupsSql: FieldSql = {
  indexable: false,
  columns: field => [{ type: 'uuid[]', links: true, references: { to: 'object', object: field.target?.[0] ?? '' } }],
  read: ([column = 'null'], field, readers) => readers.records(field.target?.[0] ?? '', column),
  write: value => [isEmpty(value) || !Array.isArray(value) ? null : value.map(idOf)],
}
