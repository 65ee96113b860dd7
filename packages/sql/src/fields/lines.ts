import type { FieldSql } from './field-sql.ts'

/** The lines are records of their own table; queries that ask for them read them there. */
export const linesSql: FieldSql = {
  indexable: false,
  columns: () => [],
  read: () => 'null',
  write: () => [],
}
