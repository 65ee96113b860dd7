import type { FieldModel } from '@tessera/metadata'
import { fieldSql } from '../fields/field-types.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { compileValue } from '../rules/compile-rule.ts'
import { type SqlScope, sqlTypeOf } from '../rules/sql-scope.ts'
import { ident } from '../text/quote.ts'
import type { Parameters } from '../text/statement.ts'
import type { Joins } from './joins.ts'

/** Rows that conditions are about. */
export interface Rows {
  readonly layout: Layout
  readonly object: ObjectLayout
  readonly alias: string
  /** Formulas that are being written out: one that comes back to itself is empty. */
  readonly within?: ReadonlySet<string>
}

/** Whole numbers and seconds are `numeric` to a rule, so that 7 / 2 is 3.5. */
const asRule = (column: string, field: FieldLayout): string =>
  field.columns[0]?.type === 'bigint' || field.columns[0]?.type === 'integer' ? `${column}::numeric` : column

const linesOf = ({ layout, alias }: Rows, field: FieldModel): string => {
  const child = layout.objects.get(field.target?.[0] ?? '')
  const via = child?.fields.get(field.via ?? '')?.columns[0]
  if (child === undefined || via === undefined) return 'null::uuid[]'
  return `(select array_agg(l.id) from ${child.from} l where l.${ident(via.name)} = ${alias}.id and l.deleted_at is null)`
}

/** SQL of a formula that is computed when it is read, of the type that it returns. */
export const computedValue = (rows: Rows, { field, computed }: FieldLayout, parameters: Parameters): string => {
  const [type = 'text'] = fieldSql.formula.columns(field).map(column => column.type)
  const key = `${rows.object.object.qualified}.${field.name}`
  if (computed === undefined || rows.within?.has(key) === true) return `null::${type}`
  const within = new Set([...(rows.within ?? []), key])
  const value = compileValue(computed, rowScope({ ...rows, within }, parameters))
  const { definition } = field
  const decimals =
    definition.type === 'formula'
      ? (definition.decimals ?? (definition.returns === 'currency' ? 2 : undefined))
      : undefined
  return type === 'numeric' && decimals !== undefined
    ? `round((${value})::numeric, ${Math.trunc(decimals)})`
    : `(${value})::${type}`
}

const columnValue = (rows: Rows, field: FieldModel, parameters: Parameters): string => {
  const found = rows.object.fields.get(field.name)
  if (found === undefined) return 'null'
  if (field.type === 'lines') return linesOf(rows, field)
  if (field.type === 'formula' && found.columns.length === 0) return computedValue(rows, found, parameters)
  const columns = found.columns.map(column => `${rows.alias}.${ident(column.name)}`)
  if (columns.length > 1) return `coalesce(${columns.join(', ')})`
  return asRule(columns[0] ?? 'null', found)
}

/** The value at the end of a path, through joins where there are some to add to, else through subqueries. */
const follow = (
  rows: Rows,
  path: readonly FieldModel[],
  parameters: Parameters,
  joins: Joins | undefined,
  trail: string,
): string => {
  const [first, ...rest] = path
  if (first === undefined) return 'null'
  if (rest.length === 0) return columnValue(rows, first, parameters)
  const link = rows.object.fields.get(first.name)?.columns[0]
  const target = rows.layout.objects.get(link?.references?.to === 'object' ? link.references.object : '')
  if (link === undefined || target === undefined) return 'null'
  const from = `${rows.alias}.${ident(link.name)}`
  if (joins !== undefined) {
    const next = `${trail}.${first.name}`
    const alias = joins.add(
      next,
      name => `left join ${target.from} ${name} on ${name}.id = ${from} and ${name}.deleted_at is null`,
    )
    return follow({ ...rows, object: target, alias }, rest, parameters, joins, next)
  }
  // Nested deeper, so the alias of the level above with a letter more is free.
  const alias = `${rows.alias}s`
  const value = follow({ ...rows, object: target, alias }, rest, parameters, undefined, trail)
  return `(select ${value} from ${target.from} ${alias} where ${alias}.id = ${from} and ${alias}.deleted_at is null)`
}

/**
 * Where a condition on records runs.
 * @param joins collects joins for paths through lookups; without it they become subqueries.
 */
export const rowScope = (rows: Rows, parameters: Parameters, joins?: Joins): SqlScope => ({
  column: (path, root) => {
    if (root === 'record') return follow(rows, path, parameters, joins, '')
    const last = path.at(-1)
    const name = `${root}.${path.map(field => field.name).join('.')}`
    return `${parameters.input(name)}::${sqlTypeOf(last?.kind ?? 'text', last?.item)}`
  },
  parameter: (value, type) => `${parameters.constant(value)}::${type}`,
  context: (name, type) => `${parameters.input(name)}::${type}`,
})
