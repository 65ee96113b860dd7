import { type AppDefinition, type Edit, good, issue, type Json } from '@tessera/schemas'
import { idsBelow } from '../read/give-ids.ts'
import { placesOf } from '../structure/find-node.ts'
import { asApp, asNode, type DefinitionNode, listsOf, singleOf } from '../structure/node.ts'
import { kindLabel, type NodeKind } from '../structure/node-kinds.ts'
import { visitFrom } from '../structure/walk.ts'
import { type EditOf, refuse, type Step } from './edit-result.ts'
import { changeNodeAt } from './set-in.ts'

const missingIds = (kind: NodeKind, node: DefinitionNode): string | undefined => {
  let found: string | undefined
  visitFrom({ node, kind, parent: undefined, list: undefined, index: undefined, pointer: '/node' }, place => {
    if (typeof place.node.id !== 'string') found ??= place.pointer
  })
  return found
}

const takenId = (app: AppDefinition, kind: NodeKind, node: DefinitionNode): string | undefined => {
  const places = placesOf(app)
  for (const id of idsBelow(kind, node)) if (places.has(id)) return id
  return undefined
}

/**
 * Puts a node into a list, or into the place of a node that stands alone. Whether an item is wanted there is asked with
 * `mayPlace` before and told by `checkDefinition` after; refusing it here would make some steps impossible to take back.
 */
export const applyAdd = (app: AppDefinition, edit: EditOf<'add'>): Step => {
  const holder = placesOf(app).get(edit.parent)
  if (holder === undefined) return refuse(issue('unknown_node', '/parent', { id: edit.parent }))
  const node = asNode(edit.node)
  const alone = singleOf(holder.kind, edit.list)
  const kind = alone ?? listsOf(holder.kind, holder.node).get(edit.list)
  if (kind === undefined)
    return refuse(issue('unknown_list', '/list', { list: edit.list, kind: kindLabel(holder.kind) }))
  const noId = missingIds(kind, node)
  if (noId !== undefined) return refuse(issue('missing_property', noId, { property: 'id' }))
  const taken = takenId(app, kind, node)
  if (taken !== undefined) return refuse(issue('duplicate_id', '/node/id', { id: taken }))
  const before = holder.node[edit.list]
  if (alone !== undefined && before !== undefined) return refuse(issue('duplicate_name', '/list', { name: edit.list }))
  const list: readonly Json[] = Array.isArray(before) ? before : []
  const index = edit.index ?? list.length
  if (index > list.length) return refuse(issue('out_of_range', '/index', { limit: `≤ ${list.length}` }))
  const after = alone === undefined ? list.toSpliced(index, 0, edit.node) : edit.node
  const remove: Edit = { edit: 'remove', id: node.id ?? '' }
  return good({
    definition: asApp(changeNodeAt(asNode(app), holder.pointer, one => ({ ...one, [edit.list]: after }))),
    // A list that was not there at all is taken away again too, so that taking back leaves no trace.
    inverse:
      before === undefined && alone === undefined
        ? { edit: 'group', edits: [remove, { edit: 'change', id: edit.parent, set: { [edit.list]: null } }] }
        : remove,
    touched: [node.id ?? '', edit.parent],
  })
}
