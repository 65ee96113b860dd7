import type { AppDefinition, LocalText } from '@tessera/schemas'
import { buildModel } from '../model/build-model.ts'
import type { NodeKind } from '../structure/node-kinds.ts'
import { placeLabel, topOf } from '../structure/place-label.ts'
import type { Place } from '../structure/walk.ts'
import { mentionsOf, scanReferences } from './scan.ts'

/** A spot that names a node. */
export interface Reference {
  /** The node that holds the spot. */
  readonly id: string
  readonly kind: NodeKind
  /** JSON pointer to the name. */
  readonly at: string
  /** The node that holds the spot, as people would call it. */
  readonly label: LocalText
  /** The object, form, rule, flow… it belongs to; itself when it stands in the app directly. */
  readonly owner: { readonly id: string; readonly kind: NodeKind; readonly label: LocalText }
}

const referenceAt = (place: Place, at: string): Reference => {
  const owner = topOf(place)
  return {
    id: place.node.id ?? '',
    kind: place.kind,
    at,
    label: placeLabel(place),
    owner: { id: owner.node.id ?? '', kind: owner.kind, label: placeLabel(owner) },
  }
}

/**
 * Where a node is used: everything in this definition that names it, within expressions too, in document order.
 * @param others the other apps, so that paths into their objects are followed.
 */
export const references = (app: AppDefinition, id: string, others?: ReadonlyMap<string, AppDefinition>): Reference[] =>
  mentionsOf(scanReferences(app, modelOf(app, others)), id).map(({ place, pointer }) => referenceAt(place, pointer))

const none: ReadonlyMap<string, AppDefinition> = new Map()
const models = new WeakMap<
  AppDefinition,
  { others: ReadonlyMap<string, AppDefinition>; model: ReturnType<typeof buildModel> }
>()

/** The model of a definition; the last one built for it is kept. */
export const modelOf = (
  app: AppDefinition,
  others: ReadonlyMap<string, AppDefinition> = none,
): ReturnType<typeof buildModel> => {
  const known = models.get(app)
  if (known !== undefined && known.others === others) return known.model
  const model = buildModel(app, others)
  models.set(app, { others, model })
  return model
}
