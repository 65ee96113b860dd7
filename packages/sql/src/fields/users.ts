import { type FieldSql, idOf, isEmpty } from './field-sql.ts'

export const usersSql: FieldSql = {
  indexable: false,
  columns: () => [{ type: 'uuid[]' }],
  read: ([column = 'null'], _field, readers) => readers.users(column),
  write: value => [isEmpty(value) || !Array.isArray(value) ? null : value.map(idOf)],
}
