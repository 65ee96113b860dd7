import type { FieldModel, ValueKind } from '@tessera/metadata'
import type { OperatorName } from '../operators/operators.ts'
import type { Value } from '../values/value.ts'

interface Node {
  /** What it gives; a list says in `item` what its elements are. */
  readonly kind: ValueKind
  readonly item?: ValueKind
  /** JSON pointer into the expression it was read from. */
  readonly at: string
  /** The field whose options and targets hold for its values. */
  readonly field?: FieldModel
}

/** A value that is written down, in the form in which values are compared (SPEC V). */
export interface LiteralNode extends Node {
  readonly type: 'literal'
  readonly value: Value
}

/** A list that is written down; its elements may be computed. */
export interface ListNode extends Node {
  readonly type: 'list'
  readonly items: readonly Tree[]
}

/** Where a field is read: the record, the record before the change, the one being edited, or the option offered. */
export type Root = 'record' | '$old' | '$form' | '$option'

/** A field, perhaps behind lookups. */
export interface FieldNode extends Node {
  readonly type: 'field'
  readonly root: Root
  readonly path: readonly FieldModel[]
  /** As it is written: `account.industry`, `$old.stage`. */
  readonly name: string
}

/** A value that is handed in: `$user`, `$user.departments`, `$now`, `$today`, `$params.x`, `$option.value`. */
export interface ContextNode extends Node {
  readonly type: 'context'
  readonly name: string
}

/** The element that `some`, `all`, `none` and `count` look at. */
export interface ElementNode extends Node {
  readonly type: 'element'
}

/** An operator with its arguments, in number and kinds as the operator wants them. */
export interface CallNode extends Node {
  readonly type: 'call'
  readonly op: OperatorName
  readonly args: readonly Tree[]
}

/** A checked expression: whatever reads one (evaluator, SQL, sentences) may rely on it. */
export type Tree = LiteralNode | ListNode | FieldNode | ContextNode | ElementNode | CallNode

/** The trees directly below. */
export const childrenOf = (tree: Tree): readonly Tree[] =>
  tree.type === 'call' ? tree.args : tree.type === 'list' ? tree.items : []
