import type { FieldDefinition } from '@tessera/schemas'
import { type Issue, issue } from '@tessera/schemas'
import { fieldType } from '../fields/field-types.ts'
import { qualify } from '../model/names.ts'
import { reservedFieldNames } from '../model/system-fields.ts'
import { isObject } from '../structure/node.ts'
import { type Place, visitNodes } from '../structure/walk.ts'
import type { Check } from './check.ts'

/** Options, steps and bands are told apart by their value, the rest by name. */
const keyOf = (place: Place): string => (['option', 'step'].includes(place.kind) ? 'value' : 'name')

/** Names that were seen, by holder and list. */
type Seen = Map<Place, Map<string | undefined, Set<string>>>

const namesIn = (seen: Seen, holder: Place, list: string | undefined): Set<string> => {
  const lists = seen.get(holder) ?? new Map<string | undefined, Set<string>>()
  seen.set(holder, lists)
  const names = lists.get(list) ?? new Set<string>()
  lists.set(list, names)
  return names
}

const duplicate = (place: Place, seen: Seen): Issue | undefined => {
  const key = keyOf(place)
  const name = place.node[key]
  if (typeof name !== 'string' || place.parent === undefined) return undefined
  // Measures and dimensions of a report are sorted by name together.
  const list = place.kind === 'measure' || place.kind === 'dimension' ? 'columns' : place.list
  const names = namesIn(seen, place.parent, list)
  if (names.has(name)) return issue('duplicate_name', `${place.pointer}/${key}`, { name })
  names.add(name)
  return undefined
}

const reserved = (place: Place): Issue | undefined => {
  const { name, type } = place.node
  if (typeof name !== 'string') return undefined
  if (place.kind === 'node' && (name === 'start' || name === 'end')) {
    return issue('duplicate_name', `${place.pointer}/name`, { name })
  }
  if (place.kind !== 'field') return undefined
  if (reservedFieldNames.has(name)) return issue('reserved_name', `${place.pointer}/name`, { name })
  if (name !== 'owner' || type === 'user') return undefined
  return issue('wrong_field_type', `${place.pointer}/type`, {
    name,
    type: fieldType(type as FieldDefinition['type']).label,
    expected: fieldType('user').label,
  })
}

/** Ids and names that are used twice or taken by the system. */
export const checkNames: Check = ({ app }) => {
  const issues: Issue[] = []
  const ids = new Set<string>()
  const seen: Seen = new Map()
  visitNodes(app, place => {
    const { id } = place.node
    if (typeof id === 'string') {
      if (ids.has(id)) issues.push(issue('duplicate_id', `${place.pointer}/id`, { id }))
      ids.add(id)
    }
    const twice = duplicate(place, seen)
    const taken = reserved(place)
    if (twice !== undefined) issues.push(twice)
    if (taken !== undefined) issues.push(taken)
  })
  return issues
}

/** Fields that extensions add under a name the object has already, by itself or from another extension. */
export const checkExtensionNames: Check = ({ app, model }) => {
  const issues: Issue[] = []
  for (const [index, extension] of (app.extends ?? []).entries()) {
    const object = model.object(qualify(app.name, extension.object))
    if (object === undefined) continue
    for (const [nth, field] of extension.fields.entries()) {
      const there = object.fields.get(field.name)
      const own = there?.definition === field || reservedFieldNames.has(field.name)
      if (!own) issues.push(issue('duplicate_name', `/extends/${index}/fields/${nth}/name`, { name: field.name }))
    }
  }
  for (const [index, object] of (app.objects ?? []).entries()) {
    const full = qualify(app.name, object.name)
    const added = new Set(
      [...model.apps.values()].flatMap(other =>
        other.name === app.name
          ? []
          : (other.extends ?? [])
              .filter(one => one.object === full)
              .flatMap(one => one.fields.map(field => field.name)),
      ),
    )
    for (const [nth, field] of object.fields.entries()) {
      if (isObject(field) && added.has(field.name)) {
        issues.push(issue('duplicate_name', `/objects/${index}/fields/${nth}/name`, { name: field.name }))
      }
    }
  }
  return issues
}
