import { type Checked, good } from '@tessera/schemas'
import type { Access } from '../access/access.ts'
import { rowCondition } from '../access/row-condition.ts'
import type { Layout, ObjectLayout } from '../layout/layout.ts'
import { newParameters, type Statement, statement } from '../text/statement.ts'
import { readColumns } from './read-json.ts'
import { selectionOf, wholeSelection } from './selection.ts'
import { asOfSource, versionsSource } from './source.ts'

/** Which state of a record is read. */
export type RecordState = 'now' | 'bin' | 'asOf' | 'version'

/** What a get is compiled for. */
export interface GetInput {
  readonly layout: Layout
  readonly object: ObjectLayout
  readonly access: Access
  /** All fields, with lines, unless told. */
  readonly fields?: readonly string[]
  readonly state?: RecordState
}

const sourceOf = (object: ObjectLayout, state: RecordState, id: string, input: (name: string) => string): string => {
  if (state === 'asOf') return asOfSource(object, `${input('asOf')}::timestamptz`, `id = ${id}`)
  if (state === 'version') return versionsSource(object, id)
  return object.from
}

/** One record as JSON text in one row; no row where there is none that the caller may see. Inputs: `id`, `asOf` or `version`. */
export const compileGet = ({ layout, object, access, fields, state = 'now' }: GetInput): Checked<Statement> => {
  const parameters = newParameters()
  const selection =
    fields === undefined ? good(wholeSelection(object, access, true)) : selectionOf(layout, access, object, fields)
  if (!selection.ok) return selection
  const id = `${parameters.input('id')}::uuid`
  const source = sourceOf(object, state, id, name => parameters.input(name))
  const rights = rowCondition(access.rows(object.object.qualified, 'see'), { layout, object, alias: 't' }, parameters)
  const conditions = [
    `t.id = ${id}`,
    ...(state === 'version' ? [`t.version = ${parameters.input('version')}::int`] : []),
    ...(state === 'version' ? [] : [`t.deleted_at is ${state === 'bin' ? 'not ' : ''}null`]),
    ...(rights === undefined ? [] : [rights]),
  ]
  const columns = readColumns({ layout, access, parameters }, object, selection.value, 't')
  const text = `select row_to_json(x)::text from (select ${columns.join(', ')} from ${source} t where ${conditions.join(' and ')}) x`
  return good(statement(text, parameters, state === 'now'))
}
