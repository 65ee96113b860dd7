import type { Model, ObjectModel } from '../model/model.ts'
import { placesByName } from '../structure/by-name.ts'
import type { Place } from '../structure/walk.ts'
import type { ScopeName } from './table.ts'
import { targetsOf } from './trace-path.ts'

/** Kinds whose `object` says what the whole node is about. */
const about = new Set(['form', 'view', 'rule', 'flow', 'report', 'message', 'test', 'grant', 'extension'])

/** The object that a node is about: whose fields its expressions name. */
export const ownObject = (model: Model, place: Place | undefined): ObjectModel | undefined => {
  for (let at = place; at !== undefined; at = at.parent) {
    if (at.kind === 'object') return typeof at.node['name'] === 'string' ? model.object(at.node['name']) : undefined
    if (!about.has(at.kind)) continue
    if (typeof at.node['object'] === 'string') return model.object(at.node['object'])
    if (at.kind === 'test' && typeof at.node['rule'] === 'string') {
      return ownObject(model, placesByName(model.definition, 'rule').get(at.node['rule']))
    }
    return undefined
  }
  return undefined
}

const fieldNamed = (model: Model, place: Place, property: string): readonly ObjectModel[] => {
  const name = place.node[property]
  const own = ownObject(model, place)
  return typeof name === 'string' && own !== undefined ? targetsOf(model, own.fields.get(name)) : []
}

const dashboardObjects = (model: Model, place: Place): readonly ObjectModel[] => {
  const reports = placesByName(model.definition, 'report')
  const widgets = place.parent?.node['widgets']
  const names = Array.isArray(widgets) ? widgets.map((widget: { report?: unknown }) => widget.report) : []
  const objects = names.map(name => (typeof name === 'string' ? ownObject(model, reports.get(name)) : undefined))
  return [...new Set(objects.filter(object => object !== undefined))]
}

/** The objects in which a reference of this node looks for its fields. */
export const scopeOf = (model: Model, place: Place, scope: ScopeName): readonly ObjectModel[] => {
  const own = ownObject(model, place)
  switch (scope) {
    case 'own':
      return own === undefined ? [] : [own]
    case 'target':
      return fieldNamed(model, place, 'name')
    case 'lines':
      return fieldNamed(model, place, 'field')
    case 'node': {
      const { object, record } = place.node
      const named = typeof object === 'string' ? model.object(object) : record === undefined ? own : undefined
      return named === undefined ? [] : [named]
    }
    case 'dashboard':
      return dashboardObjects(model, place)
  }
}
