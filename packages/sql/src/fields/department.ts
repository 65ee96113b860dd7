import { type FieldSql, idOf, isEmpty } from './field-sql.ts'

export const departmentSql: FieldSql = {
  indexable: true,
  columns: () => [{ type: 'uuid', references: { to: 'departments' } }],
  read: ([column = 'null'], _field, readers) => readers.department(column),
  write: value => [isEmpty(value) ? null : idOf(value)],
}
