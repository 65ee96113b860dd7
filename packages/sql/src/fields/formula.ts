import type { FieldModel } from '@tessera/metadata'
import { booleanSql } from './boolean.ts'
import { currencySql } from './currency.ts'
import { dateSql } from './date.ts'
import { datetimeSql } from './datetime.ts'
import type { FieldSql } from './field-sql.ts'
import { numberSql } from './number.ts'
import { percentSql } from './percent.ts'
import { textSql } from './text.ts'

const byResult: { readonly [returns: string]: FieldSql } = {
  text: textSql,
  number: numberSql,
  currency: currencySql,
  percent: percentSql,
  boolean: booleanSql,
  date: dateSql,
  datetime: datetimeSql,
}

const resultOf = (field: FieldModel): FieldSql =>
  (field.definition.type === 'formula' ? byResult[field.definition.returns] : undefined) ?? textSql

/** Kept like a field of the type that it returns. */
export const formulaSql: FieldSql = {
  indexable: true,
  columns: field => resultOf(field).columns(field),
  read: (columns, field, readers) => resultOf(field).read(columns, field, readers),
  write: (value, field) => resultOf(field).write(value, field),
  search: column => column,
  title: column => column,
}
