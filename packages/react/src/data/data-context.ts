import type { Client } from '@tessera/client'
import { createContext, use } from 'react'

/** What widgets and hooks need from the app they stand in. */
export interface DataSource {
  readonly client: Client
  /** The app whose records are read. */
  readonly app: string
  /** ISO 4217; what money is in when a field names no currency. */
  readonly currency: string
  /** IANA name of the zone in which instants are shown and typed. */
  readonly timezone: string
  /** Address of a record’s page; links are plain text without it. */
  readonly recordHref?: ((object: string, id: string) => string) | undefined
  /** Opens an address without loading the page anew. */
  readonly navigate?: ((href: string) => void) | undefined
}

/** Filled by `DataProvider`. */
export const DataContext = createContext<DataSource | undefined>(undefined)

/** The data source around; throws outside of a `DataProvider`. */
export function useData(): DataSource {
  const source = use(DataContext)
  if (source === undefined) throw new Error('no DataProvider around')
  return source
}
