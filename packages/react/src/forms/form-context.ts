import type { FieldPath, FormPlan, FormState } from '@tessera/form-engine'
import type { ButtonItem, Json } from '@tessera/schemas'
import { createContext, use } from 'react'
import type { FrameItem, FrameList } from './form-frame.ts'

/** What the parts of a form share. It stays the same object, so that a keystroke draws only what changed. */
export interface FormParts {
  readonly id: string
  readonly plan: FormPlan
  readonly change: (path: FieldPath, value: Json) => void
  readonly touch: (path: FieldPath) => void
  readonly put: (next: (state: FormState) => FormState) => void
  readonly frame: FrameItem | undefined
  readonly frameList: FrameList | undefined
  /** Hidden items are drawn too, pale: in the designer. */
  readonly showHidden: boolean
  readonly disabled: boolean
  readonly onButton: ((item: ButtonItem) => void) | undefined
}

/** The item that is to be brought into view: its tab, step and section open, its control takes the focus. */
export interface Revealed {
  readonly key: string
  readonly time: number
}

export const FormPartsContext = createContext<FormParts | undefined>(undefined)
export const RevealContext = createContext<Revealed | undefined>(undefined)

/** The parts of the form around. */
export function useFormParts(): FormParts {
  const parts = use(FormPartsContext)
  if (parts === undefined) throw new Error('no FormView around')
  return parts
}

/** Id of the control of an item. */
export const controlId = (form: string, key: string): string => `${form}-${key.replace(/[^\w-]/g, '_')}`
