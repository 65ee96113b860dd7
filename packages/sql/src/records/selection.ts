import { localLabel } from '@tessera/metadata'
import { type Checked, good, type Issue, issue } from '@tessera/schemas'
import type { Access } from '../access/access.ts'
import type { FieldLayout, Layout, ObjectLayout } from '../layout/layout.ts'

/** A field that is asked for, with the fields asked for behind a lookup. */
export interface Selected {
  readonly field: FieldLayout
  readonly nested: Selection
}

/** Fields by name, in the order of the answer. */
export type Selection = ReadonlyMap<string, Selected>

/** What every answered record has. */
const always = ['id', 'version', 'created_at', 'updated_at']

type Growing = Map<string, { field: FieldLayout; nested: Growing }>

const targetOf = (layout: Layout, field: FieldLayout): ObjectLayout | undefined =>
  field.field.type === 'lookup' && field.field.target?.length === 1
    ? layout.objects.get(field.field.target[0] ?? '')
    : undefined

const missing = (object: ObjectLayout, name: string, at: string): Issue =>
  issue('unknown_field', at, { object: localLabel(object.object), name, suggestion: '' })

const add = (
  into: Growing,
  layout: Layout,
  access: Access,
  object: ObjectLayout,
  path: readonly string[],
  at: string,
): Issue | undefined => {
  const [name = '', ...rest] = path
  const field = object.fields.get(name)
  if (field === undefined || access.hidden(object.object.qualified).has(name)) return missing(object, name, at)
  const known = into.get(name) ?? { field, nested: new Map() }
  into.set(name, known)
  if (rest.length === 0) return undefined
  const target = targetOf(layout, field)
  if (target === undefined) {
    const expected = { en: 'a lookup to one record', 'zh-CN': '指向单条记录的关联字段' }
    return issue('wrong_field_type', at, { name, type: field.field.type, expected })
  }
  return add(known.nested, layout, access, target, rest, at)
}

/** All fields of an object that the caller may see. */
export const wholeSelection = (object: ObjectLayout, access: Access, lines: boolean): Selection => {
  const hidden = access.hidden(object.object.qualified)
  const fields = [...object.fields.values()].filter(
    ({ field }) => !hidden.has(field.name) && (lines || field.type !== 'lines'),
  )
  return new Map(fields.map(field => [field.field.name, { field, nested: new Map() }]))
}

/**
 * The fields of paths such as `account.industry`, with what every record has.
 * @param at JSON pointer to the list of paths.
 */
export const selectionOf = (
  layout: Layout,
  access: Access,
  object: ObjectLayout,
  paths: readonly string[],
  at = '/fields',
): Checked<Selection> => {
  const selection: Growing = new Map()
  for (const name of always) add(selection, layout, access, object, [name], '')
  const issues = paths.flatMap((path, i) => add(selection, layout, access, object, path.split('.'), `${at}/${i}`) ?? [])
  return issues.length > 0 ? { ok: false, issues } : good(selection)
}
