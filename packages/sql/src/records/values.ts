import type { Json, RecordValues } from '@tessera/schemas'
import type { ColumnType } from '../fields/field-sql.ts'
import type { FieldLayout, ObjectLayout } from '../layout/layout.ts'
import type { Inputs } from '../text/statement.ts'

/** Name of the input of a column. */
export const columnInput = (column: string): string => `c:${column}`

/** Fields that are written through their columns: not lines, nor what the database computes. */
export const isWritable = ({ field, columns }: FieldLayout): boolean =>
  columns.length > 0 && field.type !== 'rollup' && (!field.system || field.name === 'owner')

/** A value as the driver wants it: JSON as text, since it would take a list for an array. */
const forDriver = (value: Json, type: ColumnType): unknown =>
  value !== null && type === 'jsonb' ? JSON.stringify(value) : value

/** The values of columns by column name, as JSON. Names that are no fields of its own are left out. */
export const columnValues = (object: ObjectLayout, values: RecordValues): ReadonlyMap<string, Json> => {
  const found = new Map<string, Json>()
  for (const [name, value] of Object.entries(values)) {
    const field = object.fields.get(name)
    if (field === undefined || !isWritable(field)) continue
    const written = field.sql.write(value, field.field)
    field.columns.forEach((column, i) => {
      found.set(column.name, written[i] ?? null)
    })
  }
  return found
}

/** The same as inputs of an insert or update. */
export const valueInputs = (object: ObjectLayout, values: RecordValues): Inputs => {
  const inputs: { [name: string]: unknown } = {}
  for (const [name, value] of Object.entries(values)) {
    const field = object.fields.get(name)
    if (field === undefined || !isWritable(field)) continue
    const written = field.sql.write(value, field.field)
    field.columns.forEach((column, i) => {
      inputs[columnInput(column.name)] = forDriver(written[i] ?? null, column.type)
    })
  }
  return inputs
}
