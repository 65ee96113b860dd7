import type { ValueKind } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, ListNode, LiteralNode, Tree } from '../tree/tree.ts'
import { familyOf, itemTypeOf, type Type, typeOf, typeOfTree } from './kinds.ts'
import { mismatch, typeLiteral } from './literal.ts'

/** Whether it is a complaint rather than a tree. */
export const isIssue = (found: object): found is Issue => 'code' in found

/** The date of an instant, put in where a date is wanted (SPEC D2). */
export const dateOf = (tree: Tree): Tree => {
  if (tree.kind !== 'datetime') return tree
  const call: CallNode = { type: 'call', op: 'date_of', args: [tree], kind: 'date', at: tree.at }
  return call
}

const choosing: ReadonlySet<OperatorName> = new Set(['if', 'coalesce', 'min', 'max'])

/** Whether an argument is what an operator may give, rather than a condition of `if`. */
const isResult = (call: CallNode, i: number): boolean => call.op !== 'if' || i % 2 === 1 || i === call.args.length - 1

/** Written values, and choices among nothing but written values: they take the type of their place. */
export const isWrittenChoice = (tree: Tree): boolean =>
  tree.type === 'literal' ||
  (tree.type === 'call' &&
    choosing.has(tree.op) &&
    tree.args.every((arg, i) => !isResult(tree, i) || isWrittenChoice(arg)))

/** All dates where some are: dates and instants do not mix (SPEC D2). */
const alikeMoments = (trees: readonly Tree[]): readonly Tree[] =>
  trees.some(tree => tree.kind === 'date') ? trees.map(dateOf) : trees

/** Types each written value of a tree that is nothing but written values. */
export const typeWritten = (tree: Tree, type: (literal: LiteralNode) => Tree | Issue): Tree | Issue => {
  if (tree.type === 'literal') return type(tree)
  if (tree.type !== 'call') return tree
  const args: Tree[] = []
  for (const [i, arg] of tree.args.entries()) {
    const typed = isResult(tree, i) ? typeWritten(arg, type) : arg
    if (isIssue(typed)) return typed
    args.push(typed)
  }
  const results = alikeMoments(args.filter((_, i) => isResult(tree, i)))
  const left = [...results]
  const first = results.find(result => result.kind !== 'null')
  const merged = args.map((arg, i) => (isResult(tree, i) ? (left.shift() ?? arg) : arg))
  return { ...tree, args: merged, ...(first === undefined ? {} : typeOfTree(first)) }
}

const convertList = (list: ListNode, wanted: Type, name?: string): Tree | Issue => {
  const item = itemTypeOf(wanted)
  const items: Tree[] = []
  for (const one of list.items) {
    const converted = convert(one, item, name)
    if (isIssue(converted)) return converted
    items.push(item.kind === 'date' ? dateOf(converted) : converted)
  }
  return { ...list, ...wanted, items }
}

const isAssignable = (from: Type, to: Type): boolean => {
  if (from.kind === to.kind) return from.kind !== 'list' || to.item === undefined || from.item === to.item
  if (familyOf(from.kind) === 'number') return familyOf(to.kind) === 'number'
  return from.kind === 'choice' && to.kind === 'text'
}

const typeAs = (literal: LiteralNode, wanted: Type, name?: string): Tree | Issue => {
  const typed = typeLiteral(literal, wanted, name)
  if (isIssue(typed) || typed.kind === wanted.kind) return typed
  // A date beside an instant is fine where they are compared, not where one of them is wanted.
  return issue(wanted.kind === 'date' ? 'not_a_date' : 'not_a_datetime', literal.at)
}

/** A tree as one of the wanted type; an issue when it cannot be. */
export const convert = (tree: Tree, wanted: Type, name?: string): Tree | Issue => {
  if (wanted.kind === 'json') return tree
  if (tree.type === 'list' && wanted.kind === 'list' && wanted.item !== undefined)
    return convertList(tree, wanted, name)
  if (wanted.kind !== 'list' && isWrittenChoice(tree)) return typeWritten(tree, one => typeAs(one, wanted, name))
  if (tree.kind === 'null' || isAssignable(typeOfTree(tree), wanted)) return retype(tree, wanted)
  if (tree.kind === 'datetime' && wanted.kind === 'date') return dateOf(tree)
  return mismatch(tree.at, name, wanted, tree)
}

const retype = (tree: Tree, wanted: Type): Tree =>
  tree.kind === 'null' ? { ...tree, ...typeOf(wanted.kind, wanted.item) } : tree

const firstKnown = (trees: readonly Tree[]): Type | undefined => {
  const known = trees.filter(tree => tree.kind !== 'null' && !isWrittenChoice(tree) && tree.type !== 'list')
  const computed = known.find(tree => tree.kind === 'choice' && tree.field !== undefined) ?? known[0]
  if (computed !== undefined) return typeOfTree(computed)
  const written = trees.find(tree => tree.kind !== 'null')
  return written === undefined ? undefined : typeOfTree(written)
}

const toFamily = (tree: Tree, wanted: Type, name: string): Tree | Issue => {
  if (isWrittenChoice(tree)) return typeWritten(tree, one => typeLiteral(one, wanted, name))
  if (tree.type === 'list') return convert(tree, wanted, name)
  if (tree.kind === 'null') return retype(tree, wanted)
  const fits = familyOf(tree.kind) === familyOf(wanted.kind) && (tree.kind !== 'list' || tree.item === wanted.item)
  return fits ? tree : mismatch(tree.at, name, wanted, tree)
}

/** Trees of one type. */
export interface Unified {
  readonly trees: readonly Tree[]
  readonly type: Type
}

const textual: ReadonlySet<ValueKind> = new Set(['text', 'choice'])

/**
 * Trees as values that can be compared with each other, and their common type; written values take the type of
 * the computed ones, and among dates and instants all become dates (SPEC D2).
 */
export const unify = (trees: readonly Tree[], name: string): Unified | Issue => {
  const wanted = firstKnown(trees)
  if (wanted === undefined) return { trees, type: { kind: 'null' } }
  const unified: Tree[] = []
  for (const tree of trees) {
    const converted = toFamily(tree, wanted, name)
    if (isIssue(converted)) return converted
    unified.push(converted)
  }
  const kinds = new Set(unified.map(tree => tree.kind))
  if (kinds.has('date') && kinds.has('datetime')) return { trees: unified.map(dateOf), type: { kind: 'date' } }
  if (kinds.has('date') && wanted.kind === 'datetime') return { trees: unified, type: { kind: 'date' } }
  const isMixed = kinds.size > 1 && [...kinds].every(kind => textual.has(kind))
  return { trees: unified, type: isMixed ? { kind: 'text' } : wanted }
}

/** A list of nothing but written values. */
export interface WrittenList extends ListNode {
  readonly items: readonly LiteralNode[]
}

/** Whether all the elements are written down, so that the list can be handed over in one piece. */
export const isWritten = (tree: Tree): tree is WrittenList =>
  tree.type === 'list' && tree.items.every(item => item.type === 'literal')
