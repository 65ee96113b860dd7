import type { Json, RecordValues } from '@tessera/schemas'
import type { FieldLayout, LayoutColumn, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import type { Parameters } from '../text/statement.ts'
import { columnValues, isWritable } from './values.ts'

/** A record of a bulk statement. */
export interface BulkRow {
  readonly id: string
  readonly values: RecordValues
}

/** Columns of some fields, each with its field. */
export const columnsOf = (
  object: ObjectLayout,
  fields: readonly string[],
): readonly { readonly field: FieldLayout; readonly column: LayoutColumn }[] =>
  fields.flatMap(name => {
    const field = object.fields.get(name)
    if (field === undefined || !isWritable(field)) return []
    return field.columns.map(column => ({ field, column }))
  })

/**
 * The step `input`: rows that come as one JSON text (input `rows`), with `place` and `id` besides the columns of the
 * fields. One text is parsed in Postgres faster than an array a column, and holds lists and JSON as well.
 */
export const inputStep = (object: ObjectLayout, fields: readonly string[], parameters: Parameters): string => {
  const columns = columnsOf(object, fields).map(({ column }) => `${ident(column.name)} ${column.type}`)
  return `input as (select * from json_to_recordset(${parameters.input('rows')}::text::json) as r ("$place" int, "$id" uuid${columns.map(column => `, ${column}`).join('')}))`
}

/** The text of the input `rows`. */
export const bulkRows = (object: ObjectLayout, rows: readonly BulkRow[]): string =>
  JSON.stringify(
    rows.map(({ id, values }, place): { [column: string]: Json } => ({
      ...Object.fromEntries(columnValues(object, values)),
      $place: place,
      $id: id,
    })),
  )
