import type { ObjectLayout } from '../layout/layout.ts'
import { systemColumns } from '../tables/system-columns.ts'
import { ident } from '../text/quote.ts'

/** Names of all columns of a table that hold something of a record, in one order. */
export const columnNames = (object: ObjectLayout): readonly string[] => [
  ...systemColumns.map(column => column.name),
  ...[...object.fields.values()]
    .filter(({ field }) => !field.system)
    .flatMap(({ columns }) => columns.map(({ name }) => name)),
]

const names = (object: ObjectLayout): string => columnNames(object).map(ident).join(', ')

/** Records as they were at a moment: those not changed since, and the versions that held then. */
export const asOfSource = (object: ObjectLayout, moment: string, where = 'true'): string =>
  `(select ${names(object)} from ${object.from} where updated_at <= ${moment} and ${where} union all select ${names(object)} from ${object.historyFrom} where valid_from <= ${moment} and valid_to > ${moment} and ${where})`

/** All versions of a record, the present one too. */
export const versionsSource = (object: ObjectLayout, id: string): string =>
  `(select ${names(object)} from ${object.from} where id = ${id} union all select ${names(object)} from ${object.historyFrom} where id = ${id})`
