import type { FieldSql } from './field-sql.ts'

const systemValue = (type: 'uuid' | 'integer'): FieldSql => ({
  indexable: true,
  columns: () => [{ type }],
  read: ([column = 'null']) => column,
  write: value => [value],
})

/** The id of a record. */
export const idSql = systemValue('uuid')

/** Counts the changes of a record, from 1. */
export const versionSql = systemValue('integer')
