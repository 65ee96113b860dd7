import { type Reference, references } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'

const known = new WeakMap<AppDefinition, Map<string, readonly Reference[]>>()

/** Where a node of the definition is named, remembered for each definition. */
export const usedBy = (
  definition: AppDefinition,
  id: string,
  others: ReadonlyMap<string, AppDefinition>,
): readonly Reference[] => {
  let byId = known.get(definition)
  if (byId === undefined) {
    byId = new Map()
    known.set(definition, byId)
  }
  const found = byId.get(id) ?? references(definition, id, others)
  byId.set(id, found)
  return found
}

/** One entry for each form, rule, view… however often it names the node. */
export const usersOf = (found: readonly Reference[]): readonly Reference[] => {
  const byOwner = new Map<string, Reference>()
  for (const reference of found) if (!byOwner.has(reference.owner.id)) byOwner.set(reference.owner.id, reference)
  return [...byOwner.values()]
}
