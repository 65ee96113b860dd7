import type { Issue } from '@tessera/schemas'
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

/** A tree as one of the wanted type; an issue when it cannot be. */
export const convert = (tree: Tree, wanted: Type, name?: string): Tree | Issue => {
  if (wanted.kind === 'json') return tree
  if (tree.type === 'list' && wanted.kind === 'list' && wanted.item !== undefined)
    return convertList(tree, wanted, name)
  if (tree.type === 'literal' && wanted.kind !== 'list') {
    const typed = typeLiteral(tree, wanted, name)
    // Beside an instant a date stands for itself, but where only an instant will do it is none.
    return !isIssue(typed) && typed.kind === 'date' && wanted.kind === 'datetime'
      ? mismatch(tree.at, name, wanted, typed)
      : typed
  }
  if (tree.kind === 'null' || isAssignable(typeOfTree(tree), wanted)) return retype(tree, wanted)
  if (tree.kind === 'datetime' && wanted.kind === 'date') return dateOf(tree)
  return mismatch(tree.at, name, wanted, tree)
}

const retype = (tree: Tree, wanted: Type): Tree =>
  tree.kind === 'null' ? { ...tree, ...typeOf(wanted.kind, wanted.item) } : tree

const firstKnown = (trees: readonly Tree[]): Type | undefined => {
  const known = trees.filter(tree => tree.kind !== 'null' && tree.type !== 'literal' && tree.type !== 'list')
  const computed = known.find(tree => tree.kind === 'choice' && tree.field !== undefined) ?? known[0]
  if (computed !== undefined) return typeOfTree(computed)
  const written = trees.find(tree => tree.kind !== 'null')
  return written === undefined ? undefined : typeOfTree(written)
}

const toFamily = (tree: Tree, wanted: Type, name: string): Tree | Issue => {
  if (tree.type === 'literal') return typeLiteral(tree, wanted, name)
  if (tree.type === 'list') return convert(tree, wanted, name)
  if (tree.kind === 'null') return retype(tree, wanted)
  const fits = familyOf(tree.kind) === familyOf(wanted.kind) && (tree.kind !== 'list' || tree.item === wanted.item)
  return fits ? tree : mismatch(tree.at, name, wanted, tree)
}

/**
 * Trees as values that can be compared with each other, and their common type; written values take the type of
 * the computed ones, and among dates and instants all become dates (SPEC D2).
 */
export const unify = (
  trees: readonly Tree[],
  name: string,
): { readonly trees: readonly Tree[]; readonly type: Type } | Issue => {
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
  if (kinds.has('text') && kinds.has('choice')) return { trees: unified, type: { kind: 'text' } }
  return { trees: unified, type: wanted }
}

/** Whether all the elements are written down, so that the list can be handed over in one piece. */
export const isWritten = (tree: Tree): tree is ListNode & { readonly items: readonly LiteralNode[] } =>
  tree.type === 'list' && tree.items.every(item => item.type === 'literal')
