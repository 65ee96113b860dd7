import { type AppDefinition, good, issue, type Json } from '@tessera/schemas'
import { placesOf } from '../structure/find-node.ts'
import { asApp, asNode, listsOf } from '../structure/node.ts'
import { kindLabel } from '../structure/node-kinds.ts'
import type { Place } from '../structure/walk.ts'
import { type EditOf, refuse, type Step } from './edit-result.ts'
import { changeNodeAt } from './set-in.ts'

const isInside = (place: Place, holder: Place): boolean => {
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) if (at === holder) return true
  return false
}

/** Kinds that stay with their parent: a field’s values are in its object’s table, an option is stored in records. */
const rooted = new Set(['field', 'option', 'step', 'grant', 'branch', 'measure', 'dimension'])

const refusal = (place: Place, holder: Place): Step =>
  refuse(issue('may_not_place', '/parent', { item: kindLabel(place.kind), holder: kindLabel(holder.kind) }))

const listOf = (holder: Place, list: string): readonly Json[] => {
  const entries = holder.node[list]
  return Array.isArray(entries) ? entries : []
}

/** Moves a node within its list or into another list of the same kind. */
export const applyMove = (app: AppDefinition, edit: EditOf<'move'>): Step => {
  const places = placesOf(app)
  const place = places.get(edit.id)
  const holder = places.get(edit.parent)
  if (place === undefined) return refuse(issue('unknown_node', '/id', { id: edit.id }))
  if (holder === undefined) return refuse(issue('unknown_node', '/parent', { id: edit.parent }))
  const { parent, list, index } = place
  if (parent?.node.id === undefined || list === undefined || index === undefined) return refusal(place, holder)
  const target = listsOf(holder.kind, holder.node).get(edit.list)
  if (target === undefined)
    return refuse(issue('unknown_list', '/list', { list: edit.list, kind: kindLabel(holder.kind) }))
  if (target !== place.kind || isInside(holder, place) || (rooted.has(place.kind) && holder !== parent))
    return refusal(place, holder)
  const same = holder === parent && edit.list === list
  const room = listOf(holder, edit.list).length - (same ? 1 : 0)
  if (edit.index > room) return refuse(issue('out_of_range', '/index', { limit: `≤ ${room}` }))
  const taken = changeNodeAt(asNode(app), parent.pointer, one => ({
    ...one,
    [list]: listOf(parent, list).toSpliced(index, 1),
  }))
  const holderPointer = same ? holder.pointer : pointerAfterRemoval(holder.pointer, parent.pointer, list, index)
  const moved = changeNodeAt(taken, holderPointer, one => {
    const entries = one[edit.list]
    return { ...one, [edit.list]: (Array.isArray(entries) ? entries : []).toSpliced(edit.index, 0, place.node as Json) }
  })
  const back = { edit: 'move' as const, id: edit.id, parent: parent.node.id, list, index }
  const isNew = holder.node[edit.list] === undefined
  return good({
    definition: asApp(moved),
    inverse: isNew
      ? { edit: 'group', edits: [back, { edit: 'change', id: edit.parent, set: { [edit.list]: null } }] }
      : back,
    touched: [
      holderPointer,
      parent.kind === 'app' ? '' : pointerAfterRemoval(parent.pointer, parent.pointer, list, index),
    ].filter(pointer => pointer !== ''),
  })
}

/** Where a node stands once an earlier sibling of it, or of a node above it, is taken out. */
const pointerAfterRemoval = (pointer: string, parent: string, list: string, index: number): string => {
  const start = `${parent}/${list}/`
  if (!pointer.startsWith(start)) return pointer
  const [head = '', ...rest] = pointer.slice(start.length).split('/')
  return Number(head) > index ? [start + (Number(head) - 1), ...rest].join('/') : pointer
}
