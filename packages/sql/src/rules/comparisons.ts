import { isWritten, type OperatorName, type Tree } from '@tessera/rule-engine'
import { sqlTypeOf } from './sql-scope.ts'
import { argument, type Write, type Writer } from './writer.ts'

const isText = (tree: Tree): boolean => tree.kind === 'text' || tree.kind === 'choice'

/** Texts are ordered by code points, whatever the column’s collation (SPEC X1). */
export const ordered = (tree: Tree, writer: Writer): string =>
  isText(tree) ? `(${writer.value(tree)} collate "C")` : writer.value(tree)

const equality =
  (sign: string): Write =>
  (call, writer) =>
    `(${writer.value(argument(call, 0))} ${sign} ${writer.value(argument(call, 1))})`

const ordering =
  (sign: string): Write =>
  (call, writer) =>
    `(${ordered(argument(call, 0), writer)} ${sign} ${ordered(argument(call, 1), writer)})`

const between: Write = (call, writer) => {
  const [value, low, high] = [0, 1, 2].map(i => ordered(argument(call, i), writer))
  return `(${value} between ${low} and ${high})`
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
