import type { ObjectModel } from '@tessera/metadata'
import type { FormDefinition } from '@tessera/schemas'
import { createContext, use } from 'react'
import type { FormActions } from './form-actions.ts'
import type { Trial } from './use-trial.ts'

/** What the frames of the canvas share. */
export interface Selection {
  readonly selected: string | undefined
  readonly form: FormDefinition
  readonly object: ObjectModel | undefined
  readonly actions: FormActions
  readonly trial: Trial
  readonly onSelect: (id: string | undefined) => void
}

export const SelectionContext = createContext<Selection | undefined>(undefined)

/** The selection of the canvas around. */
export const useSelection = (): Selection => {
  const selection = use(SelectionContext)
  if (selection === undefined) throw new Error('a frame stands outside the canvas')
  return selection
}
