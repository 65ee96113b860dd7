import { type AppDefinition, type FormItem, type Issue, issue } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import type { ObjectModel } from '../model/model.ts'
import { modelOf } from '../references/references.ts'
import { ownObject } from '../references/scopes.ts'
import { ancestorOf, placesOf } from '../structure/find-node.ts'
import { itemWord } from '../structure/item-words.ts'
import { asNode, type DefinitionNode } from '../structure/node.ts'
import { type Place, visitFrom } from '../structure/walk.ts'
import { localLabel } from '../text/choose-text.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { holderWord, holdsItems, itemsAround, nestingIssue } from './nesting.ts'

/** A list of a node that an item could be dropped into. */
export interface Slot {
  readonly id: string
  readonly list: string
}

/** A field item of the form, or of the item in question. */
interface Placed {
  readonly field: string
  readonly type: string
  readonly id: string | undefined
}

const placedBelow = (place: Place): readonly Placed[] => {
  const found: Placed[] = []
  visitFrom(place, ({ kind, node }) => {
    const { type, field } = node
    if (kind !== 'item' || typeof field !== 'string' || (type !== 'field' && type !== 'lines')) return
    found.push({ field, type, id: node.id })
  })
  return found
}

const asPlace = (item: DefinitionNode): Place => ({
  node: item,
  kind: 'item',
  parent: undefined,
  list: undefined,
  index: undefined,
  pointer: '',
})

const anythingButLines = { en: 'anything but lines', 'zh-CN': '明细以外的字段' }
const lines = { en: 'lines', 'zh-CN': '明细字段' }

const fieldIssue = (object: ObjectModel, item: Placed, pointer: string): Issue | undefined => {
  const field = object.fields.get(item.field)
  if (field === undefined) {
    return issueWithSuggestion(
      'unknown_field',
      pointer,
      { object: localLabel(object), name: item.field },
      item.field,
      object.fields.keys(),
    )
  }
  if ((field.type === 'lines') === (item.type === 'lines')) return undefined
  const expected = item.type === 'lines' ? lines : anythingButLines
  return issue('wrong_field_type', pointer, { name: field.name, type: fieldType(field.type).label, expected })
}

/** Fields that are on the form already, besides those in the item itself. */
const takenFields = (form: Place, inside: readonly Placed[]): ReadonlySet<string> => {
  const ids = new Set(inside.map(item => item.id))
  return new Set(
    placedBelow(form)
      .filter(item => item.id === undefined || !ids.has(item.id))
      .map(item => item.field),
  )
}

const fieldsIssue = (app: AppDefinition, form: Place, item: DefinitionNode, pointer: string): Issue | undefined => {
  const inside = placedBelow(asPlace(item))
  if (inside.length === 0) return undefined
  const taken = new Set(takenFields(form, inside))
  const object = ownObject(modelOf(app), form)
  for (const one of inside) {
    if (taken.has(one.field)) return issue('field_placed_twice', pointer, { name: nameOf(object, one.field) })
    taken.add(one.field)
    const wrong = object === undefined ? undefined : fieldIssue(object, one, pointer)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

const nameOf = (object: ObjectModel | undefined, name: string) => {
  const field = object?.fields.get(name)
  return field === undefined ? name : localLabel(field)
}

const isInside = (slot: Place, item: DefinitionNode): boolean => {
  for (let at: Place | undefined = slot; at !== undefined; at = at.parent) {
    if (item.id !== undefined && at.node.id === item.id) return true
  }
  return false
}

/** Like `mayPlace`, for any node and with issues at a pointer. */
export const mayStandIn = (app: AppDefinition, item: DefinitionNode, slot: Slot, pointer: string): true | Issue => {
  const holder = placesOf(app).get(slot.id)
  if (holder === undefined) return issue('unknown_node', pointer, { id: slot.id })
  if (!holdsItems(holder, slot.list) || isInside(holder, item)) {
    return issue('may_not_place', pointer, { item: itemWord(item['type']), holder: holderWord(holder) })
  }
  const form = ancestorOf(holder, ['form'])
  return (
    nestingIssue(item, itemsAround(holder), pointer) ??
    (form === undefined ? undefined : fieldsIssue(app, form, item, pointer)) ??
    true
  )
}

/**
 * Whether an item may be put into a list of the form tree: asked before a drop, for an item that is on the form
 * already as for a new one. A refusal says why in words.
 */
export const mayPlace = (
  app: AppDefinition,
  item: FormItem | { readonly type: FormItem['type'] },
  holder: Slot,
): true | Issue => mayStandIn(app, asNode(item), holder, '')
