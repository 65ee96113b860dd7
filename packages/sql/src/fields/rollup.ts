import type { FieldModel } from '@tessera/metadata'
import type { ColumnType, FieldSql } from './field-sql.ts'
import { instant } from './instant.ts'

/** The type of what is summed up, for the smallest and the largest; all else is a number. */
const typeOf = (field: FieldModel): ColumnType => {
  if (field.kind === 'date') return 'date'
  if (field.kind === 'datetime') return 'timestamptz(3)'
  if (field.kind === 'text' || field.kind === 'choice') return 'text'
  return 'numeric'
}

/** Kept in the table and brought up to date by triggers on the table it is computed from. */
export const rollupSql: FieldSql = {
  indexable: true,
  columns: field => [{ type: typeOf(field) }],
  read: ([column = 'null'], field) => (field.kind === 'datetime' ? instant(column) : column),
  write: () => [],
}
