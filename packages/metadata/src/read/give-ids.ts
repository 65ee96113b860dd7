import type { Json } from '@tessera/schemas'
import { naturalKey } from '../structure/natural-key.ts'
import { asNode, type DefinitionNode, isLeaf, isObject, listsOf, singlesOf } from '../structure/node.ts'
import type { NodeKind } from '../structure/node-kinds.ts'
import { visitFrom } from '../structure/walk.ts'
import type { IdSource } from './id-source.ts'

const keyed = (kind: NodeKind, siblings: readonly unknown[]): readonly string[] => {
  const seen = new Map<string, number>()
  return siblings.map(sibling => {
    const key = isObject(sibling) ? naturalKey(kind, asNode(sibling)) : ''
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return `${key} ${nth}`
  })
}

const childrenOf = (node: DefinitionNode | undefined, list: string): readonly unknown[] => {
  const children = node?.[list]
  return Array.isArray(children) ? children : []
}

type Match = (id: unknown, index: number) => DefinitionNode | undefined

/** Finds the earlier sibling of each entry: by its id, else by its name among those without. */
const matching = (kind: NodeKind, before: readonly unknown[], now: readonly unknown[]): Match => {
  if (before.length === 0) return () => undefined
  const byKey = new Map(keyed(kind, before).map((key, index) => [key, before[index]]))
  const byId = new Map(before.filter(isObject).map(sibling => [sibling['id'], sibling]))
  const keys = keyed(kind, now)
  return (id, index) => {
    const found = typeof id === 'string' ? byId.get(id) : byKey.get(keys[index] ?? '')
    return isObject(found) ? asNode(found) : undefined
  }
}

/** Every id of a node and of what is below it. */
export const idsBelow = (kind: NodeKind, node: DefinitionNode | undefined): Set<string> => {
  const ids = new Set<string>()
  if (node === undefined) return ids
  visitFrom({ node, kind, parent: undefined, list: undefined, index: undefined, pointer: '' }, place => {
    if (place.node.id !== undefined) ids.add(place.node.id)
  })
  return ids
}

/**
 * Gives an id to every node without one, also below it: that of the node of the same kind that stands under the same
 * names in `known`, else a new one. Ids that are there stay.
 */
export const giveIds = (
  kind: NodeKind,
  node: DefinitionNode,
  ids: IdSource,
  known?: DefinitionNode,
): DefinitionNode => {
  const used = idsBelow(kind, node)
  const past = idsBelow(kind, known)
  const take = (at: NodeKind, old: DefinitionNode | undefined): string => {
    if (old?.id !== undefined && !used.has(old.id)) {
      used.add(old.id)
      return old.id
    }
    let id = ids.next(at)
    while (used.has(id) || past.has(id)) id = ids.next(at)
    used.add(id)
    return id
  }
  const give = (at: NodeKind, one: DefinitionNode, old: DefinitionNode | undefined): DefinitionNode => {
    const given: { [property: string]: Json | undefined } = { id: one.id ?? take(at, old), ...one }
    if (isLeaf(at)) return given as DefinitionNode
    for (const [property, childKind] of singlesOf(at)) {
      const child = one[property]
      const oldChild = old?.[property]
      if (isObject(child)) {
        given[property] = give(childKind, asNode(child), isObject(oldChild) ? asNode(oldChild) : undefined) as Json
      }
    }
    for (const [list, childKind] of listsOf(at, one)) {
      const children = one[list]
      if (!Array.isArray(children)) continue
      const match = matching(childKind, childrenOf(old, list), children)
      given[list] = children.map((child: unknown, index) =>
        isObject(child) ? (give(childKind, asNode(child), match(child['id'], index)) as Json) : (child as Json),
      )
    }
    return given as DefinitionNode
  }
  return give(kind, node, known)
}
