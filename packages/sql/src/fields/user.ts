import { type FieldSql, idOf, isEmpty } from './field-sql.ts'

export const userSql: FieldSql = {
  indexable: true,
  columns: () => [{ type: 'uuid', references: { to: 'users' } }],
  read: ([column = 'null'], _field, readers) => readers.user(column),
  write: value => [isEmpty(value) ? null : idOf(value)],
}
