import type { FieldLayout, Layout, LayoutColumn, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import { newParameters, type Statement, statement } from '../text/statement.ts'
import { changeRows } from './change-rows.ts'

/** What happens to a record when one it points to goes to the bin. */
export type OnDelete = 'clear' | 'restrict' | 'cascade'

/** A field through which other records point to those of an object. */
export interface Dependent {
  readonly child: ObjectLayout
  readonly field: FieldLayout
  readonly column: LayoutColumn
  readonly onDelete: OnDelete
}

const ruleOf = (field: FieldLayout, isLine: boolean): OnDelete => {
  const { definition } = field.field
  if (definition.type !== 'lookup') return 'clear'
  if (definition.onDelete !== undefined) return definition.onDelete
  if (definition.owns === true || isLine) return 'cascade'
  return definition.required === true ? 'restrict' : 'clear'
}

const isLineOf = (parent: ObjectLayout, child: ObjectLayout, field: FieldLayout): boolean =>
  [...parent.fields.values()].some(
    ({ field: lines }) =>
      lines.type === 'lines' && lines.target?.[0] === child.object.qualified && lines.via === field.field.name,
  )

/** Everything that points to records of an object. Lines and parts go with their record, required links hold it. */
export const dependentsOf = (layout: Layout, parent: ObjectLayout): readonly Dependent[] =>
  [...layout.objects.values()].flatMap(child =>
    [...child.fields.values()].flatMap(field =>
      field.columns
        .filter(({ references }) => references?.to === 'object' && references.object === parent.object.qualified)
        .map(column => ({ child, field, column, onDelete: ruleOf(field, isLineOf(parent, child, field)) })),
    ),
  )

const pointsTo = ({ column }: Dependent, ids: string): string =>
  column.links === true ? `t.${ident(column.name)} && ${ids}` : `t.${ident(column.name)} = any(${ids})`

/** How many records in use hold those of `ids` (input): one row with a number. */
export const compileHolders = (dependent: Dependent): Statement => {
  const parameters = newParameters()
  const ids = `${parameters.input('ids')}::uuid[]`
  const where = `t.deleted_at is null and ${pointsTo(dependent, ids)}`
  return statement(`select count(*)::text from ${dependent.child.from} t where ${where}`, parameters, false)
}

const answerIds = `select coalesce(json_agg(id), '[]')::text from row`

/** Empties the links to `ids` (input), with history and events. Answers the ids of the records changed. */
export const compileClear = (dependent: Dependent): Statement => {
  const { child, field, column } = dependent
  const parameters = newParameters()
  const ids = `${parameters.input('ids')}::uuid[]`
  const rest = `(select array_agg(u.id order by u.n) from unnest(old.${ident(column.name)}) with ordinality u (id, n) where u.id <> all(${ids}))`
  const sets = new Map([[column.name, column.links === true ? rest : 'null']])
  const where = `t.deleted_at is null and ${pointsTo(dependent, ids)}`
  const steps = changeRows({ object: child, action: 'changed', sets, where, changed: [field.field.name] }, parameters)
  return statement(`with ${steps} ${answerIds}`, parameters, false)
}

/** Moves what points to `ids` (input) to the bin too. Answers the ids of the records moved. */
export const compileCascade = (dependent: Dependent): Statement => {
  const parameters = newParameters()
  const ids = `${parameters.input('ids')}::uuid[]`
  const sets = new Map([
    ['deleted_at', `${parameters.input('now')}::timestamptz(3)`],
    ['deleted_by', `${parameters.input('by')}::uuid`],
  ])
  const where = `t.deleted_at is null and ${pointsTo(dependent, ids)}`
  const steps = changeRows({ object: dependent.child, action: 'deleted', sets, where }, parameters)
  return statement(`with ${steps} ${answerIds}`, parameters, false)
}

/** Brings back what went to the bin with `ids` at the moment `binned` (inputs). Answers the ids. */
export const compileCascadeBack = (dependent: Dependent): Statement => {
  const parameters = newParameters()
  const ids = `${parameters.input('ids')}::uuid[]`
  const sets = new Map([
    ['deleted_at', 'null'],
    ['deleted_by', 'null'],
  ])
  const where = `t.deleted_at = ${parameters.input('binned')}::timestamptz and ${pointsTo(dependent, ids)}`
  const steps = changeRows({ object: dependent.child, action: 'restored', sets, where }, parameters)
  return statement(`with ${steps} ${answerIds}`, parameters, false)
}

/** Ties again what was untied from `ids` at the moment `binned` (inputs), where nothing else has been put there since. */
export const compileRelink = (dependent: Dependent): Statement | undefined => {
  const { child, field, column } = dependent
  if (column.links === true) return undefined
  const parameters = newParameters()
  const name = ident(column.name)
  const ids = `${parameters.input('ids')}::uuid[]`
  const then = `h.${name} = any(${ids}) and h.valid_to = ${parameters.input('binned')}::timestamptz`
  const sets = new Map([
    [column.name, `(select h.${name} from ${child.historyFrom} h where h.id = old.id and ${then} limit 1)`],
  ])
  const where = `t.deleted_at is null and t.${name} is null and t.id in (select h.id from ${child.historyFrom} h where ${then})`
  const steps = changeRows({ object: child, action: 'changed', sets, where, changed: [field.field.name] }, parameters)
  return statement(`with ${steps} ${answerIds}`, parameters, false)
}
