import { KeyboardMap, type KeyGroup } from '@tessera/react'
import type { ReactNode } from 'react'

/** The map of keys, fetched when `?` is pressed for the first time. */
export function KeyMap({ groups }: { groups: readonly KeyGroup[] }): ReactNode {
  return <KeyboardMap groups={groups} startOpen />
}
