import type { ReactNode } from 'react'

/** A place one can go to. */
export interface NavigationItem {
  readonly key: string
  readonly label: string
  readonly href: string
  /** 16 px in the navigation, 18 in the rail, 20 in the tab bar. */
  readonly icon?: ReactNode
  readonly count?: number | undefined
}

/** Goes to a place without loading the page again. */
export type Navigate = (href: string) => void
