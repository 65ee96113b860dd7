import type { ObjectModel } from '@tessera/metadata'
import type { Permissions } from '@tessera/schemas'
import { createContext, use } from 'react'
import type { OpenApp } from './open-app.ts'

/** Filled by the app’s gate. */
export const AppContext = createContext<OpenApp | undefined>(undefined)

/** The app that is open. */
export const useOpenApp = (): OpenApp => {
  const app = use(AppContext)
  if (app === undefined) throw new Error('useOpenApp stands outside the app’s gate')
  return app
}

/** An object of the open app with the person’s rights to it. */
export interface OpenObject {
  readonly object: ObjectModel
  /** As addresses and the API have it. */
  readonly key: string
  readonly rights: Permissions
}

/** Filled by the object’s gate. */
export const ObjectContext = createContext<OpenObject | undefined>(undefined)

/** The object whose records are shown. */
export const useOpenObject = (): OpenObject => {
  const object = use(ObjectContext)
  if (object === undefined) throw new Error('useOpenObject stands outside the object’s gate')
  return object
}
