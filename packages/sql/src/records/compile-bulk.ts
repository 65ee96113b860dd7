import { rowCondition } from '../access/row-condition.ts'
import type { FieldLayout } from '../layout/layout.ts'
import { columnKey } from '../tables/column-of-field.ts'
import { indexesOf } from '../tables/indexes.ts'
import { fillSlotsWith } from '../tables/slots.ts'
import { tableKey } from '../tables/table-key.ts'
import { ident, literal } from '../text/quote.ts'
import { newParameters, type Parameters, type Statement, statement } from '../text/statement.ts'
import { counterOf, type NumberParts, numberInput } from './auto-number.ts'
import { columnsOf, inputStep } from './bulk-input.ts'
import { changeRows } from './change-rows.ts'
import { insertedFields, type WriteInput } from './compile-insert.ts'
import { eventStep } from './event.ts'
import { referenceGuard } from './reference-guard.ts'

const numbered = (field: FieldLayout, parameters: Parameters): { readonly step: string; readonly value: string } => {
  const name = field.columns[0]?.name ?? ''
  const column = `i.${ident(name)}`
  const { definition } = field.field
  const start = definition.type === 'auto_number' ? (definition.start ?? 1) : 1
  const part = (which: keyof NumberParts, type: string): string =>
    `${parameters.input(numberInput(name, which))}::${type}`
  const step = ident(`number ${name}`)
  const wanted = `(select count(*) from input i where ${column} is null)`
  const rank = `count(*) filter (where ${column} is null) over (order by i."$place")`
  const number = `((select value from ${step}) - ${wanted} + ${rank})::text`
  return {
    step: `${step} as (insert into tessera.counters as c (workspace, field, period, value) select ${parameters.input('workspace')}::int, ${literal(counterOf(field))}, ${part('period', 'text')}, ${parameters.constant(start)}::bigint - 1 + ${wanted} where ${wanted} > 0 on conflict (workspace, field, period) do update set value = c.value + ${wanted} returning value)`,
    value: `coalesce(${column}, ${part('prefix', 'text')} || lpad(${number}, greatest(${part('digits', 'int')}, length(${number})), '0') || ${part('suffix', 'text')})`,
  }
}

/** Names of the fields that a bulk insert fills. */
export const bulkInsertFields = ({ object }: WriteInput): readonly string[] =>
  insertedFields(object).map(({ field }) => field.name)

/** Creates all rows of the input `rows` with their events. Inputs as for `compileInsert`. One row: how many. */
export const compileBulkInsert = (input: WriteInput): Statement => {
  const { object } = input
  const parameters = newParameters()
  const fields = bulkInsertFields(input)
  const now = `${parameters.input('now')}::timestamptz(3)`
  const by = `${parameters.input('by')}::uuid`
  const steps = [inputStep(object, fields, parameters)]
  const names = ['id', 'created_at', 'created_by', 'updated_at', 'updated_by', 'version']
  const values = ['i."$id"', now, by, now, by, '1']
  for (const { field, column } of columnsOf(object, fields)) {
    names.push(column.name)
    if (field.field.type === 'auto_number') {
      const { step, value } = numbered(field, parameters)
      steps.push(step)
      values.push(value)
    } else values.push(`i.${ident(column.name)}`)
  }
  steps.push(
    `row as (insert into ${object.from} (${names.map(ident).join(', ')}) select ${values.join(', ')} from input i order by i."$place" returning *)`,
    eventStep(object, 'created', undefined, parameters),
  )
  return statement(`with ${steps.join(', ')} select count(*)::text from row`, parameters, false)
}

/**
 * Changes the same fields of all rows of the input `rows`, each to its own values. Rows that the caller may not change
 * are passed over: the answer is a JSON array of the ids that were changed. Inputs: `rows`, `now`, `by`, `workspace`.
 */
export const compileBulkUpdate = (input: WriteInput, fields: readonly string[]): Statement => {
  const { object, layout, access } = input
  const parameters = newParameters()
  const rows = { layout, object, alias: 't' }
  const name = object.object.qualified
  const conditions = [
    't.deleted_at is null',
    't.id in (select "$id" from input)',
    rowCondition(access.rows(name, 'see'), rows, parameters),
    rowCondition(access.rows(name, 'change'), rows, parameters),
  ].filter(condition => condition !== undefined)
  const sets = new Map(columnsOf(object, fields).map(({ column }) => [column.name, `i.${ident(column.name)}`]))
  const steps = changeRows(
    {
      object,
      action: 'changed',
      sets,
      with: { from: 'input i', on: 'i."$id" = old.id' },
      where: conditions.join(' and '),
      changed: [...fields],
      before: inputStep(object, fields, parameters),
    },
    parameters,
  )
  return statement(`with ${steps} select coalesce(json_agg(id), '[]')::text from row`, parameters, false)
}

/**
 * Moves records (input `ids`) to the bin or back. Those that the caller may not delete are passed over: the answer is a
 * JSON array of the ids that were moved.
 */
export const compileBulkBin = ({ object, layout, access }: WriteInput, to: 'bin' | 'back'): Statement => {
  const parameters = newParameters()
  const rows = { layout, object, alias: 't' }
  const name = object.object.qualified
  const bin = to === 'bin'
  const where = [
    `t.deleted_at is ${bin ? '' : 'not '}null`,
    `t.id = any(${parameters.input('ids')}::uuid[])`,
    rowCondition(access.rows(name, 'see'), rows, parameters),
    rowCondition(access.rows(name, 'delete'), rows, parameters),
  ]
    .filter(condition => condition !== undefined)
    .join(' and ')
  const sets = new Map([
    ['deleted_at', bin ? `${parameters.input('now')}::timestamptz(3)` : 'null'],
    ['deleted_by', bin ? `${parameters.input('by')}::uuid` : 'null'],
  ])
  const steps = changeRows({ object, action: bin ? 'deleted' : 'restored', sets, where }, parameters)
  return statement(`with ${steps} select coalesce(json_agg(id), '[]')::text from row`, parameters, false)
}

/**
 * Rows of the input `rows` that would break a constraint: `place`, `not_unique` or `no_such_record`, name of the field.
 * Undefined where none of the fields is under one.
 */
export const compileBulkCheck = (input: WriteInput, fields: readonly string[]): Statement | undefined => {
  const { layout, object, access } = input
  const parameters = newParameters()
  const columns = columnsOf(object, fields)
  const step = inputStep(object, fields, parameters)
  const findings: string[] = []
  for (const { field, column } of columns) {
    const value = `i.${ident(column.name)}`
    const to = column.references?.to
    const there =
      to === 'users' || to === 'departments'
        ? `(${value} is null or exists (select 1 from tessera.${to} g where g.id = ${value}))`
        : referenceGuard(layout, access, column, value, parameters)
    if (there === undefined) continue
    findings.push(
      `select i."$place" as place, 'no_such_record' as code, ${literal(field.field.name)} as field from input i where not ${there}`,
    )
  }
  const keys = new Map(columns.map(({ field, column }) => [columnKey(field, column), { field, column }]))
  for (const index of indexesOf(tableKey(object), object)) {
    if (!index.unique || !index.columns.every(key => keys.has(key))) continue
    const by = (alias: string): string[] =>
      index.expressions.map(expression =>
        fillSlotsWith(expression, key => `${alias}.${ident(keys.get(key)?.column.name ?? '')}`),
      )
    const first = keys.get(index.columns[0] ?? '')?.field.field.name ?? ''
    const filled = by('i')
      .map(expression => `${expression} is not null`)
      .join(' and ')
    const same = by('i')
      .map((expression, i) => `${expression} = ${by('t')[i]}`)
      .join(' and ')
    findings.push(
      `select place, 'not_unique', ${literal(first)} from (select i."$place" as place, row_number() over (partition by ${by('i').join(', ')} order by i."$place") as k from input i where ${filled}) d where d.k > 1`,
      `select i."$place", 'not_unique', ${literal(first)} from input i join ${object.from} t on ${same} where t.deleted_at is null and t.id <> i."$id"`,
    )
  }
  if (findings.length === 0) return undefined
  const text = `with ${step} select place::text, code, field from (${findings.join(' union ')}) f order by f.place, code, field`
  return statement(text, parameters, false)
}
