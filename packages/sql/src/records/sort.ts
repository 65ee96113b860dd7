import { localLabel } from '@tessera/metadata'
import { type Checked, good, type Issue, issue } from '@tessera/schemas'
import type { Access } from '../access/access.ts'
import type { Joins } from '../access/joins.ts'
import { computedValue } from '../access/row-scope.ts'
import { fieldSql } from '../fields/field-types.ts'
import { instant } from '../fields/instant.ts'
import { isSeveral } from '../fields/shapes.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import type { Parameters } from '../text/statement.ts'
import { titleSql } from './read-json.ts'

/** One key of an order. */
export interface SortTerm {
  readonly sql: string
  readonly type: string
  readonly descending: boolean
  /** May be empty; empties come last in either direction. */
  readonly nullable: boolean
  /** An index on (value, id) serves it. */
  readonly indexed: boolean
}

/** Values that are never empty. */
const filled = new Set(['id', 'created_at', 'updated_at', 'version'])

const term = (field: FieldLayout, sql: string, descending: boolean): SortTerm => ({
  sql,
  type: field.columns[0]?.type ?? 'text',
  descending,
  nullable: !(field.field.system && filled.has(field.field.name)),
  indexed: 'indexed' in field.field.definition && field.field.definition.indexed === true && !isSeveral(field.field),
})

const unsortable = new Set(['text[]', 'uuid[]', 'jsonb'])

const people = { user: 'users', department: 'departments' } as const

/** An order by a person, a department or a lookup goes by name. */
const byName = (layout: Layout, field: FieldLayout, alias: string, joins: Joins, trail: string): string | undefined => {
  const [column] = field.columns
  if (column === undefined || field.columns.length !== 1) return undefined
  const from = `${alias}.${ident(column.name)}`
  const { type } = field.field
  if (type === 'user' || type === 'department') {
    return `${joins.add(`${trail}#`, name => `left join tessera.${people[type]} ${name} on ${name}.id = ${from}`)}.name`
  }
  const reference = column.references
  const target = reference?.to === 'object' ? layout.objects.get(reference.object) : undefined
  if (type !== 'lookup' || target === undefined) return undefined
  const joined = joins.add(
    trail,
    name => `left join ${target.from} ${name} on ${name}.id = ${from} and ${name}.deleted_at is null`,
  )
  return titleSql(target, joined)
}

/** Where a statement looks up what its order goes by. */
export interface Sorting {
  readonly layout: Layout
  readonly access: Access
  readonly joins: Joins
  readonly parameters: Parameters
}

const walk = (
  sorting: Sorting,
  object: ObjectLayout,
  path: readonly string[],
  alias: string,
  trail: string,
  at: string,
): Checked<{ field: FieldLayout; sql: string; type?: string }> => {
  const { layout, access, joins, parameters } = sorting
  const [name = '', ...rest] = path
  const field = object.fields.get(name)
  if (field === undefined || access.hidden(object.object.qualified).has(name)) {
    return bad(issue('unknown_field', at, { object: localLabel(object.object), name, suggestion: '' }))
  }
  const next = `${trail}.${name}`
  const [column] = field.columns
  if (rest.length === 0) {
    if (field.computed !== undefined) {
      const sql = computedValue({ layout, object, alias }, field, parameters)
      return good({ field, sql, type: fieldSql.formula.columns(field.field)[0]?.type ?? 'text' })
    }
    const named = byName(layout, field, alias, joins, next)
    if (named !== undefined) return good({ field, sql: named, type: 'text' })
    if (column === undefined || field.columns.length !== 1 || unsortable.has(column.type) || column.references) {
      const expected = { en: 'a field that has an order', 'zh-CN': '可以排序的字段' }
      return bad(issue('wrong_field_type', at, { name, type: field.field.type, expected }))
    }
    return good({ field, sql: `${alias}.${ident(column.name)}` })
  }
  const reference = column?.references
  const target =
    reference?.to === 'object' && field.columns.length === 1 && field.field.type === 'lookup'
      ? layout.objects.get(reference.object)
      : undefined
  if (column === undefined || target === undefined) {
    const expected = { en: 'a lookup to one record', 'zh-CN': '指向单条记录的关联字段' }
    return bad(issue('wrong_field_type', at, { name, type: field.field.type, expected }))
  }
  const from = `${alias}.${ident(column.name)}`
  const joined = joins.add(
    next,
    inner => `left join ${target.from} ${inner} on ${inner}.id = ${from} and ${inner}.deleted_at is null`,
  )
  return walk(sorting, target, rest, joined, next, at)
}

const bad = (found: Issue): Checked<never> => ({ ok: false, issues: [found] })

/** The keys of an order such as `['-amount', 'account.name']`; newest first when there are none. */
export const sortTerms = (
  sorting: Sorting,
  object: ObjectLayout,
  sort: readonly string[],
): Checked<readonly SortTerm[]> => {
  const terms: SortTerm[] = []
  const issues: Issue[] = []
  const wanted = sort.length === 0 ? ['-created_at'] : sort
  wanted.forEach((key, i) => {
    const descending = key.startsWith('-')
    const path = (descending ? key.slice(1) : key).split('.')
    const found = walk(sorting, object, path, 't', '', `/sort/${i}`)
    if (!found.ok) issues.push(...found.issues)
    else {
      const { field, sql, type } = found.value
      const base = term(field, sql, descending)
      const isOwn = path.length === 1 && type === undefined
      terms.push(isOwn ? base : { ...base, type: type ?? base.type, nullable: true, indexed: false })
    }
  })
  return issues.length > 0 ? { ok: false, issues } : good(terms)
}

/** The value of a key, found under `name`, as a text that reads back the same in every session. */
export const cursorText = ({ type }: SortTerm, name: string): string =>
  type.startsWith('timestamptz') ? instant(name) : `${name}::text`
