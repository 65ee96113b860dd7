import { type AppDefinition, type Edit, good, issue, type Json } from '@tessera/schemas'
import { placesOf } from '../structure/find-node.ts'
import { asApp, asNode, type DefinitionNode, listsOf, singleOf } from '../structure/node.ts'
import type { NodeKind } from '../structure/node-kinds.ts'
import { type Place, visitBelow } from '../structure/walk.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { type EditOf, refuse, type Step } from './edit-result.ts'
import { changeNodeAt } from './set-in.ts'

/** Expressions that have to be there: there null is a value (“nothing”) and takes nothing away. */
const neverAbsent: { readonly [K in NodeKind]?: readonly string[] } = {
  rule: ['assert', 'value'],
  item_check: ['assert'],
  table_input: ['expression'],
  score_part: ['points'],
  test: ['given', 'expect'],
}

const holds = (node: DefinitionNode, kind: NodeKind, property: string): boolean =>
  neverAbsent[kind]?.includes(property) === true && node[property] !== undefined

const withSet = (place: Place, set: { readonly [property: string]: Json }): DefinitionNode => {
  const changed: { [property: string]: Json | undefined } = { ...place.node }
  for (const [property, value] of Object.entries(set)) {
    if (value === null && !holds(place.node, place.kind, property)) delete changed[property]
    else changed[property] = value
  }
  return changed as DefinitionNode
}

/** The sort of a field or a view may change; the other kinds are different things with another sort. */
const isFixed = (place: Place, property: string, value: Json): boolean => {
  if (property === 'id') return value !== place.node.id
  if (property === 'type') return !['field', 'view'].includes(place.kind) && value !== place.node['type']
  return property === 'kind' && place.kind === 'rule' && value !== place.node['kind']
}

const idsIn = (place: Place): ReadonlySet<string> => {
  const ids = new Set<string>()
  visitBelow(place, below => {
    if (below.node.id !== undefined) ids.add(below.node.id)
  })
  return ids
}

/** A second use of an id, or a node without one, among what was set. */
const idIssue = (app: AppDefinition, place: Place, changed: DefinitionNode, set: EditOf<'change'>['set']) => {
  const holdsNodes = Object.keys(set).some(
    property => listsOf(place.kind, changed).has(property) || singleOf(place.kind, property) !== undefined,
  )
  if (!holdsNodes) return undefined
  const own = idsIn(place)
  const seen = new Set<string>()
  const places = placesOf(app)
  let found: ReturnType<typeof issue> | undefined
  visitBelow({ ...place, node: changed, pointer: '/set' }, below => {
    const { id } = below.node
    if (typeof id !== 'string') found ??= issue('missing_property', below.pointer, { property: 'id' })
    else if (seen.has(id) || (places.has(id) && !own.has(id)))
      found ??= issue('duplicate_id', `${below.pointer}/id`, { id })
    else seen.add(id)
  })
  return found
}

/** The step back. Where a property was null, only putting the whole node back restores exactly that. */
const inverseOf = (place: Place, edit: EditOf<'change'>): Edit => {
  const properties = Object.keys(edit.set)
  const wasNull = properties.some(property => place.node[property] === null && !holds(place.node, place.kind, property))
  const { parent, list, index } = place
  if (wasNull && parent?.node.id !== undefined && list !== undefined) {
    const add = { edit: 'add' as const, parent: parent.node.id, list, node: place.node as { [key: string]: Json } }
    return { edit: 'group', edits: [{ edit: 'remove', id: edit.id }, index === undefined ? add : { ...add, index }] }
  }
  return {
    edit: 'change',
    id: edit.id,
    set: Object.fromEntries(properties.map(property => [property, place.node[property] ?? null])),
  }
}

/** Sets properties of a node; null takes one away. */
export const applyChange = (app: AppDefinition, edit: EditOf<'change'>): Step => {
  const place = placesOf(app).get(edit.id)
  if (place === undefined) return refuse(issue('unknown_node', '/id', { id: edit.id }))
  for (const [property, value] of Object.entries(edit.set)) {
    if (isFixed(place, property, value)) return refuse(issue('id_is_fixed', `/set/${property}`))
    if (property === '__proto__') return refuse(issueWithSuggestion('unknown_property', '/set', { property }, '', []))
  }
  const changed = withSet(place, edit.set)
  const wrong = idIssue(app, place, changed, edit.set)
  if (wrong !== undefined) return refuse(wrong)
  return good({
    definition: asApp(changeNodeAt(asNode(app), place.pointer, () => changed)),
    inverse: inverseOf(place, edit),
    touched: [edit.id],
  })
}
