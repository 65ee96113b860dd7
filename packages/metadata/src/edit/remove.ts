import { type AppDefinition, good, issue, type Json } from '@tessera/schemas'
import { placesOf } from '../structure/find-node.ts'
import { asApp, asNode } from '../structure/node.ts'
import { kindLabel } from '../structure/node-kinds.ts'
import { type EditOf, refuse, type Step } from './edit-result.ts'
import { changeNodeAt, without } from './set-in.ts'

/** Takes a node out of its list. What still names it is told by `checkDefinition` and `references`. */
export const applyRemove = (app: AppDefinition, edit: EditOf<'remove'>): Step => {
  const place = placesOf(app).get(edit.id)
  if (place === undefined) return refuse(issue('unknown_node', '/id', { id: edit.id }))
  const { parent, list, index } = place
  if (parent?.node.id === undefined || list === undefined) {
    return refuse(
      issue('may_not_place', '/id', { item: kindLabel(place.kind), holder: { en: 'nothing', 'zh-CN': '空处' } }),
    )
  }
  const inverse = {
    edit: 'add' as const,
    parent: parent.node.id,
    list,
    ...(index === undefined ? {} : { index }),
    node: place.node as { [key: string]: Json },
  }
  const definition = changeNodeAt(asNode(app), parent.pointer, holder => {
    const before = holder[list]
    return index === undefined || !Array.isArray(before)
      ? without(holder, list)
      : { ...holder, [list]: before.toSpliced(index, 1) }
  })
  return good({ definition: asApp(definition), inverse, touched: [parent.node.id] })
}
