import type { AppDefinition } from '@tessera/schemas'
import { type Place, visitNodes } from './walk.ts'

const indexes = new WeakMap<AppDefinition, ReadonlyMap<string, Place>>()

/** Every node of a definition by its id; built once for each definition. Of two with one id the first. */
export const placesOf = (app: AppDefinition): ReadonlyMap<string, Place> => {
  const known = indexes.get(app)
  if (known !== undefined) return known
  const places = new Map<string, Place>()
  visitNodes(app, place => {
    const { id } = place.node
    if (id !== undefined && !places.has(id)) places.set(id, place)
  })
  indexes.set(app, places)
  return places
}

/** The node with an id and where it stands: its kind, parent, list, index and JSON pointer. */
export const findNode = (app: AppDefinition, id: string): Place | undefined => placesOf(app).get(id)

/** The nearest place upwards, itself included, of one of these kinds. */
export const ancestorOf = (place: Place, kinds: readonly string[]): Place | undefined => {
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) if (kinds.includes(at.kind)) return at
  return undefined
}
