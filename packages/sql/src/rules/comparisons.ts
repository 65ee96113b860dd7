import { isWritten, type OperatorName, type Tree } from '@tessera/rule-engine'
import { sqlTypeOf } from './sql-scope.ts'
import { argument, type Write, type Writer } from './writer.ts'

const isText = (tree: Tree): boolean => tree.kind === 'text' || tree.kind === 'choice'

/** Texts are ordered by code points, whatever the column’s collation (SPEC X1). */
export const ordered = (tree: Tree, writer: Writer): string =>
  isText(tree) ? `(${writer.value(tree)} collate "C")` : writer.value(tree)

/** A date that is the same for every record. */
const isFixed = (tree: Tree | undefined): tree is Tree =>
  tree?.kind === 'date' && (tree.type === 'literal' || tree.type === 'context')

const midnight = (date: Tree, days: string, writer: Writer): string =>
  `((${writer.value(date)} ${days})::timestamp at time zone 'UTC')`

/**
 * Bounds for an instant whose date is compared with a fixed one, so that an index on it can be used. They are a day
 * wide of it on each side: no zone is further from UTC. The comparison itself still decides.
 */
const bounded = (sql: string, tree: Tree, low: Tree | undefined, high: Tree | undefined, writer: Writer): string => {
  // Nothing may be written that is not used: a parameter that stands nowhere has no type.
  if (tree.type !== 'call' || tree.op !== 'date_of' || tree.args[0]?.type !== 'field') return sql
  if (!isFixed(low) && !isFixed(high)) return sql
  const instant = writer.value(argument(tree, 0))
  const bounds: string[] = []
  if (isFixed(low)) bounds.push(`${instant} >= ${midnight(low, '- 1', writer)}`)
  if (isFixed(high)) bounds.push(`${instant} < ${midnight(high, '+ 2', writer)}`)
  return `(${[...bounds, sql].join(' and ')})`
}

const equality =
  (sign: string): Write =>
  (call, writer) => {
    const [left, right] = [argument(call, 0), argument(call, 1)]
    const sql = `(${writer.value(left)} ${sign} ${writer.value(right)})`
    return sign === '=' ? bounded(sql, left, right, right, writer) : sql
  }

const ordering =
  (sign: string): Write =>
  (call, writer) => {
    const [left, right] = [argument(call, 0), argument(call, 1)]
    const sql = `(${ordered(left, writer)} ${sign} ${ordered(right, writer)})`
    const isBelow = sign.startsWith('<')
    return bounded(sql, left, isBelow ? undefined : right, isBelow ? right : undefined, writer)
  }

const between: Write = (call, writer) => {
  const [value, low, high] = [0, 1, 2].map(i => ordered(argument(call, i), writer))
  const sql = `(${value} between ${low} and ${high})`
  return bounded(sql, argument(call, 0), argument(call, 1), argument(call, 2), writer)
}

const itemsOf = (list: Tree, writer: Writer): string =>
  list.type === 'list' ? list.items.map(item => writer.value(item)).join(', ') : ''

const inList: Write = (call, writer) => {
  const value = writer.value(argument(call, 0))
  const list = argument(call, 1)
  if (list.type === 'list' && !isWritten(list)) return `(${value} in (${itemsOf(list, writer)}))`
  return `(${value} = any(${writer.value(list)}))`
}

/** A value is none of the elements: it must be filled, empty elements do not count (SPEC E2). */
const notIn: Write = (call, writer) => {
  const value = argument(call, 0)
  const list = argument(call, 1)
  const sql = writer.value(value)
  if (isWritten(list)) {
    const isEmpty = list.items.every(item => item.value === null)
    return isEmpty ? `(${sql} is not null)` : `(${sql} <> all(${writer.value(list)}))`
  }
  const found = 'rule_v.x = any(rule_v.l)'
  return `(select rule_v.x is not null and (${found}) is not true from (select ${sql} as x, ${writer.value(list)} as l) rule_v)`
}

/** Comparisons: null, which counts as false, when a side is empty. */
export const comparisons = {
  '==': equality('='),
  '!=': equality('<>'),
  '>': ordering('>'),
  '>=': ordering('>='),
  '<': ordering('<'),
  '<=': ordering('<='),
  between,
  in: inList,
  not_in: notIn,
  is_empty: (call, writer) => `(${writer.value(argument(call, 0))} is null)`,
  is_filled: (call, writer) => `(${writer.value(argument(call, 0))} is not null)`,
} satisfies Partial<Record<OperatorName, Write>>

/** A list of values as an array; empty ones are left out, and a list without elements is empty (SPEC E1). */
export const writeList = (list: Tree & { readonly type: 'list' }, writer: Writer): string => {
  const type = sqlTypeOf('list', list.item)
  if (isWritten(list)) {
    const values = list.items.map(item => item.value).filter(value => value !== null)
    return values.length === 0 ? `null::${type}` : writer.scope.parameter(values, type)
  }
  return `nullif(array_remove(array[${itemsOf(list, writer)}]::${type}, null), '{}'::${type})`
}
