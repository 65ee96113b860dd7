import { rowCondition } from '../access/row-condition.ts'
import type { FieldLayout } from '../layout/layout.ts'
import { newParameters, type Parameters, type Statement, statement } from '../text/statement.ts'
import { changeRows } from './change-rows.ts'
import type { WriteInput } from './compile-insert.ts'
import { readColumns } from './read-json.ts'
import { referenceGuard } from './reference-guard.ts'
import { wholeSelection } from './selection.ts'
import { columnInput, isWritable } from './values.ts'

/** Conditions on the record that is about to be written: it is there, in the expected version, and the caller may. */
export const writeCondition = (
  { layout, object, access }: WriteInput,
  action: 'change' | 'delete',
  state: 'now' | 'bin',
  parameters: Parameters,
): string => {
  const name = object.object.qualified
  const rows = { layout, object, alias: 't' }
  const version = `${parameters.input('version')}::int`
  return [
    `t.id = ${parameters.input('id')}::uuid`,
    `t.deleted_at is ${state === 'bin' ? 'not ' : ''}null`,
    `(${version} is null or t.version = ${version})`,
    rowCondition(access.rows(name, 'see'), rows, parameters),
    rowCondition(access.rows(name, action), rows, parameters),
  ]
    .filter(condition => condition !== undefined)
    .join(' and ')
}

/** What every change touches. */
const touched = ['id', 'version', 'updated_at', 'updated_by']

/** What may be another value although it has not been set. */
const isComputed = ({ field }: FieldLayout): boolean => field.type === 'formula' || field.type === 'rollup'

/** The record of the step `row` as JSON text. */
export const answerRow = (
  { layout, object, access }: WriteInput,
  parameters: Parameters,
  names?: readonly string[],
): string => {
  const whole = wholeSelection(object, access, false)
  const selection =
    names === undefined
      ? whole
      : new Map([...whole].filter(([name, { field }]) => names.includes(name) || isComputed(field)))
  const columns = readColumns({ layout, access, parameters }, object, selection, 't')
  return `select row_to_json(x)::text from (select ${columns.join(', ')} from row t) x`
}

/**
 * Changes fields of a record, leaves the old version in history and an event, and answers the record, in one statement.
 * Inputs: `id`, `version` (null: any), `now`, `by`, `workspace`, `c:<column>`.
 * @param fields names of the fields that are set. One statement for each combination.
 * @param answer `changed`: only what the change touches, for a caller that holds the rest.
 * @returns a statement with one row; none when the record is not there for the caller, has moved on, or points to a
 *   record that is not there: `compileWhy` tells which.
 */
export const compileUpdate = (
  input: WriteInput,
  fields: readonly string[],
  answer: 'whole' | 'changed' = 'whole',
): Statement => {
  const { layout, object, access } = input
  const parameters = newParameters()
  const written = fields
    .map(name => object.fields.get(name))
    .filter((field): field is FieldLayout => field !== undefined && isWritable(field))
  const sets = new Map<string, string>()
  const conditions = [writeCondition(input, 'change', 'now', parameters)]
  for (const column of written.flatMap(field => field.columns)) {
    const value = `${parameters.input(columnInput(column.name))}::${column.type}`
    sets.set(column.name, value)
    const guard = referenceGuard(layout, access, column, value, parameters)
    if (guard !== undefined) conditions.push(guard)
  }
  const where = conditions.join(' and ')
  const steps = changeRows({ object, action: 'changed', sets, where, changed: [...fields], single: true }, parameters)
  const names = answer === 'whole' ? undefined : [...fields, ...touched]
  return statement(`with ${steps} ${answerRow(input, parameters, names)}`, parameters, true)
}

/**
 * Moves a record to the bin, or back. What points to it is dealt with by other statements of the same transaction.
 * Inputs: `id`, `version` (null: any), `now`, `by`, `workspace`. Answers the record as JSON text.
 */
export const compileBin = (input: WriteInput, to: 'bin' | 'back'): Statement => {
  const parameters = newParameters()
  const where = writeCondition(input, 'delete', to === 'bin' ? 'now' : 'bin', parameters)
  const at = `greatest(${parameters.input('now')}::timestamptz(3), old.updated_at)`
  const sets = new Map(
    to === 'bin'
      ? [
          ['deleted_at', at],
          ['deleted_by', `${parameters.input('by')}::uuid`],
        ]
      : [
          ['deleted_at', 'null'],
          ['deleted_by', 'null'],
        ],
  )
  const action = to === 'bin' ? 'deleted' : 'restored'
  const steps = changeRows({ object: input.object, action, sets, where }, parameters)
  return statement(`with ${steps} ${answerRow(input, parameters)}`, parameters, true)
}

/**
 * Why a write found nothing to do. Inputs: `id`, `version`. One row for a record the caller may see, whatever its state:
 * `version`, `true` when in the bin, whether the caller may do it; no row when there is none.
 */
export const compileWhy = ({ layout, object, access }: WriteInput, action: 'change' | 'delete'): Statement => {
  const parameters = newParameters()
  const rows = { layout, object, alias: 't' }
  const name = object.object.qualified
  const may = rowCondition(access.rows(name, action), rows, parameters) ?? 'true'
  const see = rowCondition(access.rows(name, 'see'), rows, parameters) ?? 'true'
  const text = `select t.version::text, (t.deleted_at is not null)::text, coalesce(${may}, false)::text from ${object.from} t where t.id = ${parameters.input('id')}::uuid and ${see}`
  return statement(text, parameters, false)
}
