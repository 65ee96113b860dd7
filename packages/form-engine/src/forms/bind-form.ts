import type { Expression, Json } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'
import type { Values } from '../records/prepare-input.ts'
import { read } from '../values/read.ts'

const pathOf = (expression: { readonly [operator: string]: Expression }): string | undefined => {
  const name = expression['var']
  const first = Array.isArray(name) ? (name as readonly Expression[])[0] : name
  return typeof first === 'string' ? first : undefined
}

/** Replaces every `{"var": …}`; `replace` gives undefined for one that stays. */
const replaceVars = (expression: Expression, replace: (path: string) => Expression | undefined): Expression => {
  if (Array.isArray(expression)) return (expression as readonly Expression[]).map(part => replaceVars(part, replace))
  if (typeof expression !== 'object' || expression === null) return expression
  const whole = expression as { readonly [operator: string]: Expression }
  const path = pathOf(whole)
  if (path !== undefined) return replace(path) ?? expression
  return Object.fromEntries(Object.entries(whole).map(([operator, part]) => [operator, replaceVars(part, replace)]))
}

/** A value of the form as it is written in an expression: links by id. */
const literal = (values: Values, path: string): Expression => {
  let value: Json = values
  for (const name of path.split('.')) value = isRecord(value) ? read(value, name) : null
  if (isRecord(value)) return typeof value['id'] === 'string' ? value['id'] : null
  if (Array.isArray(value))
    return (value as readonly Json[]).map(one => (isRecord(one) ? (one['id'] as Expression) : (one as Expression)))
  return value as Expression
}

/** The filter of a lookup field with the values of the form put in for `$form.…`; the rest is about the other records. */
export const bindForm = (filter: Expression, values: Values): Expression =>
  replaceVars(filter, path => (path.startsWith('$form.') ? literal(values, path.slice('$form.'.length)) : undefined))

/**
 * The choice filter of an item as a filter over the other records: `$option.industry` is their field, everything else
 * is a value of the form.
 */
export const bindOption = (filter: Expression, values: Values): Expression =>
  replaceVars(filter, path => {
    if (path.startsWith('$option.')) return { var: path.slice('$option.'.length) }
    if (path === '$option') return { var: 'id' }
    if (path.startsWith('$form.')) return literal(values, path.slice('$form.'.length))
    return path.startsWith('$') ? undefined : literal(values, path)
  })

/** First parts of the paths that begin with `prefix`: the fields of the form that a filter looks at. */
export const formFieldsOf = (filter: Expression | undefined, prefix: string): readonly string[] => {
  const found = new Set<string>()
  if (filter === undefined) return []
  replaceVars(filter, path => {
    const own = path.startsWith('$form.')
      ? path.slice('$form.'.length)
      : prefix === '' && !path.startsWith('$')
        ? path
        : undefined
    const name = own?.split('.')[0]
    if (name !== undefined) found.add(name)
    return undefined
  })
  return [...found]
}
