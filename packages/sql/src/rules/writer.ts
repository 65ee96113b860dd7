import type { CallNode, Tree } from '@tessera/rule-engine'
import type { SqlScope } from './sql-scope.ts'

/** What the parts of the compiler share. */
export interface Writer {
  readonly scope: SqlScope
  /** A tree as a value of its type; a condition gives true or false. */
  value(tree: Tree): string
  /** A tree as a condition; null counts as false. */
  truth(tree: Tree): string
  /** Writes a condition on the elements of a list; `name` is the table whose column `v` is the element. */
  withElement(write: (name: string) => string): string
}

/** How an operator is written. */
export type Write = (call: CallNode, writer: Writer) => string

/** The argument at a place; the checker has seen to it that it is there. */
export const argument = (call: CallNode, i: number): Tree => {
  const found = call.args[i]
  if (found === undefined) throw new Error(`${call.op} has no argument ${i}`)
  return found
}

/** Null where a value is not between two others (both left out); the value is written only once. */
export const within = (sql: string, low: string, high: string): string =>
  `nullif(nullif(greatest(least(${sql}, ${high}), ${low}), ${high}), ${low})`

/** A written value, for what the grammar of SQL wants as a constant. Only for texts from our own closed lists. */
export const word = (call: CallNode, i: number): string => {
  const found = argument(call, i)
  if (found.type !== 'literal' || typeof found.value !== 'string' || !/^[a-z]+$/.test(found.value)) {
    throw new Error(`${call.op} wants a word as argument ${i}`)
  }
  return found.value
}
