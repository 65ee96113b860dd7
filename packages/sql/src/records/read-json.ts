import type { Access } from '../access/access.ts'
import { rowCondition } from '../access/row-condition.ts'
import { computedValue } from '../access/row-scope.ts'
import type { Readers } from '../fields/field-sql.ts'
import { isSeveral } from '../fields/shapes.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { ident, literal } from '../text/quote.ts'
import type { Parameters } from '../text/statement.ts'
import { type Selected, type Selection, wholeSelection } from './selection.ts'

/** What is needed to write down how records are read. */
export interface Reading {
  readonly layout: Layout
  readonly access: Access
  readonly parameters: Parameters
}

/** A value of type json from the rows of a subquery. */
const json = (columns: readonly string[], rest: string): string =>
  `(select row_to_json(x) from (select ${columns.join(', ')} ${rest}) x)`

const list = (columns: readonly string[], rest: string): string =>
  `(select json_agg(row_to_json(x)) from (select ${columns.join(', ')} ${rest}) x)`

/** SQL of type text that names a record. */
export const titleSql = (object: ObjectLayout, alias: string): string => {
  const { title } = object
  const [column] = title?.columns ?? []
  if (title === undefined || column === undefined) return 'null::text'
  const name = `${alias}.${ident(column.name)}`
  const value = isSeveral(title.field) ? `(${name})[1]` : name
  return title.sql.title?.(value) ?? `${value}::text`
}

/** What is answered of a record behind a lookup: the id to all, the rest to those who may see it. */
const linked = (reading: Reading, target: ObjectLayout, alias: string, nested: Selection, named?: string): string[] => {
  const { layout, access, parameters } = reading
  const name = target.object.qualified
  const visible = rowCondition(access.rows(name, 'see'), { layout, object: target, alias }, parameters)
  const guard = (sql: string): string => (visible === undefined ? sql : `case when ${visible} then ${sql} end`)
  const hidden = target.object.title !== undefined && access.hidden(name).has(target.object.title)
  return [
    ...(named === undefined ? [] : [`${literal(named)}::text as "object"`]),
    `${alias}.id`,
    `${hidden ? 'null::text' : guard(titleSql(target, alias))} as "title"`,
    ...[...nested.values()].map(
      selected => `${guard(readField(reading, target, selected, alias))} as ${ident(selected.field.field.name)}`,
    ),
  ]
}

const readersFor = (reading: Reading, alias: string, nested: Selection): Readers => {
  const { layout } = reading
  const inner = `${alias}l`
  const order = 'with ordinality u (id, n)'
  return {
    user: id => json(['u.id', 'u.name as "title"'], `from tessera.users u where u.id = ${id}`),
    users: ids =>
      list(
        ['p.id', 'p.name as "title"'],
        `from unnest(${ids}) ${order} join tessera.users p on p.id = u.id order by u.n`,
      ),
    department: id => json(['u.id', 'u.name as "title"'], `from tessera.departments u where u.id = ${id}`),
    record: (object, id, named) => {
      const target = layout.objects.get(object)
      if (target === undefined) return 'null::json'
      const where = `from ${target.from} ${inner} where ${inner}.id = ${id} and ${inner}.deleted_at is null`
      return json(linked(reading, target, inner, nested, named), where)
    },
    records: (object, ids) => {
      const target = layout.objects.get(object)
      if (target === undefined) return 'null::json'
      const join = `join ${target.from} ${inner} on ${inner}.id = u.id and ${inner}.deleted_at is null`
      return list(linked(reading, target, inner, nested), `from unnest(${ids}) ${order} ${join} order by u.n`)
    },
  }
}

/** The lines of a record that the caller may see. */
const readLines = (reading: Reading, field: FieldLayout, alias: string): string => {
  const child = reading.layout.objects.get(field.field.target?.[0] ?? '')
  const via = child?.fields.get(field.field.via ?? '')?.columns[0]
  if (child === undefined || via === undefined) return 'null::json'
  const inner = `${alias}l`
  const selection = wholeSelection(child, reading.access, false)
  const columns = readColumns(reading, child, selection, inner)
  const { layout, access, parameters } = reading
  const seen = rowCondition(
    access.rows(child.object.qualified, 'see'),
    { layout, object: child, alias: inner },
    parameters,
  )
  const rows = `${inner}.${ident(via.name)} = ${alias}.id and ${inner}.deleted_at is null${seen === undefined ? '' : ` and ${seen}`}`
  return list(columns, `from ${child.from} ${inner} where ${rows} order by ${inner}.id`)
}

/** SQL of a field’s value as the API answers it. */
export const readField = (
  reading: Reading,
  object: ObjectLayout,
  { field, nested }: Selected,
  alias: string,
): string => {
  if (field.field.type === 'lines') return readLines(reading, field, alias)
  const { layout, parameters } = reading
  const columns =
    field.field.type === 'formula' && field.columns.length === 0
      ? [computedValue({ layout, object, alias }, field, parameters)]
      : field.columns.map(column => `${alias}.${ident(column.name)}`)
  return field.sql.read(columns, field.field, readersFor(reading, alias, nested))
}

/** The columns of a select that `row_to_json` turns into a record. */
export const readColumns = (
  reading: Reading,
  object: ObjectLayout,
  selection: Selection,
  alias: string,
): readonly string[] =>
  [...selection.values()].map(
    selected => `${readField(reading, object, selected, alias)} as ${ident(selected.field.field.name)}`,
  )
