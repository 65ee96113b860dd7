import type { ReactNode } from 'react'

/** Something the palette offers. */
export interface Entry {
  readonly key: string
  readonly label: string
  /** At the end of the line: what kind of thing it is. */
  readonly note?: string
  readonly icon: ReactNode
  readonly onSelect: () => void
}

export interface EntryGroup {
  readonly key: string
  readonly label: string
  readonly entries: readonly Entry[]
}

/** Whether a text has every word that was typed, in any order and case. */
export const hasWords = (text: string, typed: string): boolean => {
  const within = text.toLocaleLowerCase()
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => within.includes(word))
}
