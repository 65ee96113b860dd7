import type { AppDefinition } from '@tessera/schemas'
import type { NodeKind } from './node-kinds.ts'
import { allPlaces, type Place } from './walk.ts'

type Names = ReadonlyMap<NodeKind, ReadonlyMap<string, Place>>

const known = new WeakMap<AppDefinition, Names>()

/** The named nodes that stand directly in an app, by name; of two alike the first. Built once for each definition. */
export const placesByName = (app: AppDefinition, kind: NodeKind): ReadonlyMap<string, Place> => {
  let names = known.get(app)
  if (names === undefined) {
    const found = new Map<NodeKind, Map<string, Place>>()
    for (const place of allPlaces(app)) {
      if (place.parent?.kind !== 'app' || typeof place.node['name'] !== 'string') continue
      const ofKind = found.get(place.kind) ?? new Map<string, Place>()
      if (!ofKind.has(place.node['name'])) ofKind.set(place.node['name'], place)
      found.set(place.kind, ofKind)
    }
    names = found
    known.set(app, names)
  }
  return names.get(kind) ?? new Map()
}
