import type { Model } from '@tessera/metadata'
import { createContext, use } from 'react'

/** The model widgets look objects up in; forms and tables fill it. */
export const ModelContext = createContext<Model | undefined>(undefined)

/** The model around; undefined outside of a form or table. */
export function useModel(): Model | undefined {
  return use(ModelContext)
}
