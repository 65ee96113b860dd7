import { buildModel, type Model } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import type { DraftState } from './draft-state.ts'
import type { DraftStore } from './draft-store.ts'

/** The open draft and what surrounds it. */
export interface DraftDoor {
  /** Name of the app in addresses; the draft may have renamed it since. */
  readonly app: string
  readonly store: DraftStore
  readonly others: ReadonlyMap<string, AppDefinition>
}

/** Filled by `DraftProvider`. */
export const DraftContext = createContext<DraftDoor | undefined>(undefined)

export const useDraftDoor = (): DraftDoor => {
  const door = use(DraftContext)
  if (door === undefined) throw new Error('useDraft stands outside DraftProvider')
  return door
}

const models = new WeakMap<AppDefinition, Model>()

/** The lookup structure of a definition, built once for each. */
export const modelOf = (definition: AppDefinition, others: ReadonlyMap<string, AppDefinition>): Model => {
  const known = models.get(definition)
  if (known !== undefined) return known
  const model = buildModel(definition, others)
  models.set(definition, model)
  return model
}

/** What screens read and do. */
export interface DraftUse extends DraftDoor {
  readonly state: DraftState
  readonly definition: AppDefinition
  readonly model: Model
  readonly edit: DraftStore['edit']
}

/** The draft now; re-renders with every edit. */
export const useDraft = (): DraftUse => {
  const door = useDraftDoor()
  const state = useSyncExternalStore(door.store.subscribe, door.store.state)
  return useMemo(
    () => ({
      ...door,
      state,
      definition: state.definition,
      model: modelOf(state.definition, door.others),
      edit: door.store.edit,
    }),
    [door, state],
  )
}
