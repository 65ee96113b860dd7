import { type Issue, issue } from '@tessera/schemas'
import { itemWord } from '../structure/item-words.ts'
import { asNode, type DefinitionNode, isObject, listsOf } from '../structure/node.ts'
import { kindLabel, type NodeKind } from '../structure/node-kinds.ts'
import type { Place } from '../structure/walk.ts'

/** A sort of item may not stand anywhere within one of these. */
const notWithin: { readonly [type: string]: readonly string[] } = {
  section: ['section'],
  columns: ['columns'],
  tabs: ['tabs'],
  steps: ['section', 'columns', 'tabs', 'steps'],
}

/** Sorts of the items around a place, itself included. */
export const itemsAround = (place: Place | undefined): readonly string[] => {
  const types: string[] = []
  for (let at = place; at !== undefined; at = at.parent) if (at.kind === 'item') types.push(String(at.node['type']))
  return types
}

/** What is wrong with an item, or an item in it, standing within items of these sorts. */
export const nestingIssue = (item: DefinitionNode, around: readonly string[], pointer: string): Issue | undefined => {
  const type = String(item['type'])
  const clash = notWithin[type]?.find(outer => around.includes(outer))
  if (clash !== undefined) return issue('may_not_place', pointer, { item: itemWord(type), holder: itemWord(clash) })
  return below('item', item, [...around, type], pointer)
}

const below = (kind: NodeKind, node: DefinitionNode, around: readonly string[], pointer: string): Issue | undefined => {
  for (const [list, childKind] of listsOf(kind, node)) {
    const children = node[list]
    if (!Array.isArray(children)) continue
    for (const [index, child] of (children as readonly unknown[]).entries()) {
      if (!isObject(child)) continue
      const at = `${pointer}/${list}/${index}`
      const found =
        childKind === 'item' ? nestingIssue(asNode(child), around, at) : below(childKind, asNode(child), around, at)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Items stand in the `items` of a form, a section, a column, a tab or a step. */
export const holdsItems = (holder: Place, list: string): boolean =>
  listsOf(holder.kind, holder.node).get(list) === 'item'

/** The words for what an item should have stood in. */
export const holderWord = (holder: Place): ReturnType<typeof itemWord> =>
  holder.kind === 'item' ? itemWord(holder.node['type']) : kindLabel(holder.kind)
