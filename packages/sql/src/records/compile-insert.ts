import type { Access } from '../access/access.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import { newParameters, type Statement, statement } from '../text/statement.ts'
import { numbering } from './auto-number.ts'
import { eventStep } from './event.ts'
import { readColumns } from './read-json.ts'
import { referenceGuard } from './reference-guard.ts'
import { wholeSelection } from './selection.ts'
import { columnInput, isWritable } from './values.ts'

/** What a write is compiled for. */
export interface WriteInput {
  readonly layout: Layout
  readonly object: ObjectLayout
  readonly access: Access
}

/** Fields that an insert fills, in order. */
export const insertedFields = (object: ObjectLayout): readonly FieldLayout[] =>
  [...object.fields.values()].filter(isWritable)

/**
 * Creates a record with its event and answers it, in one statement. Inputs: `id`, `now`, `by`, `workspace`, `c:<column>`
 * (`valueInputs`), and for numbered fields `n:<column>:…`.
 * @returns a statement with one row, the record as JSON text; no row when a record it points to is not there.
 */
export const compileInsert = ({ layout, object, access }: WriteInput): Statement => {
  const parameters = newParameters()
  const steps: string[] = []
  const names = ['id', 'created_at', 'created_by', 'updated_at', 'updated_by', 'version']
  const now = `${parameters.input('now')}::timestamptz(3)`
  const by = `${parameters.input('by')}::uuid`
  const values = [`${parameters.input('id')}::uuid`, now, by, now, by, '1']
  const guards: string[] = []
  for (const field of insertedFields(object)) {
    for (const column of field.columns) {
      const given = `${parameters.input(columnInput(column.name))}::${column.type}`
      names.push(column.name)
      const guard = referenceGuard(layout, access, column, given, parameters)
      if (guard !== undefined) guards.push(guard)
      if (field.field.type === 'auto_number') {
        const numbered = numbering(field, `number_${steps.length + 1}`, given, parameters)
        steps.push(numbered.step)
        values.push(numbered.value)
      } else values.push(given)
    }
  }
  const where = guards.length === 0 ? '' : ` where ${guards.join(' and ')}`
  steps.push(
    `row as (insert into ${object.from} (${names.map(ident).join(', ')}) select ${values.join(', ')}${where} returning *)`,
    eventStep(object, 'created', undefined, parameters),
  )
  const columns = readColumns({ layout, access, parameters }, object, wholeSelection(object, access, false), 't')
  const text = `with ${steps.join(', ')} select row_to_json(x)::text from (select ${columns.join(', ')} from row t) x`
  return statement(text, parameters, true)
}
