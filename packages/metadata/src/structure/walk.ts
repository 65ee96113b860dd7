import type { AppDefinition } from '@tessera/schemas'
import { asNode, type DefinitionNode, isLeaf, isObject, listsOf, singlesOf } from './node.ts'
import type { NodeKind } from './node-kinds.ts'

/** A node and where it stands. */
export interface Place {
  readonly node: DefinitionNode
  readonly kind: NodeKind
  /** What holds it; undefined for the app. */
  readonly parent: Place | undefined
  /** The list or property of the parent. */
  readonly list: string | undefined
  /** The place in the list; undefined for the app and for a node that stands alone. */
  readonly index: number | undefined
  /** JSON pointer in the definition. */
  readonly pointer: string
}

/** Visits the nodes below a place, parents first, in document order. */
export const visitBelow = (place: Place, visit: (place: Place) => void): void => {
  const { node, kind, pointer } = place
  if (isLeaf(kind)) return
  for (const [property, childKind] of singlesOf(kind)) {
    const child = node[property]
    if (!isObject(child)) continue
    visitFrom(
      {
        node: asNode(child),
        kind: childKind,
        parent: place,
        list: property,
        index: undefined,
        pointer: `${pointer}/${property}`,
      },
      visit,
    )
  }
  for (const [list, childKind] of listsOf(kind, node)) {
    const children = node[list]
    if (!Array.isArray(children)) continue
    for (let index = 0; index < children.length; index++) {
      const child: unknown = children[index]
      if (!isObject(child)) continue
      visitFrom(
        { node: asNode(child), kind: childKind, parent: place, list, index, pointer: `${pointer}/${list}/${index}` },
        visit,
      )
    }
  }
}

/** Visits a place and all below it. */
export const visitFrom = (place: Place, visit: (place: Place) => void): void => {
  visit(place)
  visitBelow(place, visit)
}

/** The place of the app itself. */
export const rootPlace = (app: AppDefinition | DefinitionNode): Place => ({
  node: asNode(app),
  kind: 'app',
  parent: undefined,
  list: undefined,
  index: undefined,
  pointer: '',
})

const walks = new WeakMap<object, readonly Place[]>()

/** Every node of a definition with its place, parents first, in document order; walked once for each definition. */
export const allPlaces = (app: AppDefinition | DefinitionNode): readonly Place[] => {
  const known = walks.get(app)
  if (known !== undefined) return known
  const places: Place[] = []
  visitFrom(rootPlace(app), place => {
    places.push(place)
  })
  walks.set(app, places)
  return places
}

/** Visits every node of a definition, parents first, in document order. */
export const visitNodes = (app: AppDefinition | DefinitionNode, visit: (place: Place) => void): void => {
  for (const place of allPlaces(app)) visit(place)
}
