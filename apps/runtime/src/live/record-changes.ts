import type { LiveChange } from '@tessera/react'
import { useEffect, useEffectEvent } from 'react'

/** A record was created, changed, deleted or brought back. */
export type RecordChange = Extract<LiveChange, { kind: 'record' }>

const listeners = new Set<(change: RecordChange) => void>()

/** Tells everyone who listens. */
export const tellChange = (change: RecordChange): void => {
  for (const listener of listeners) listener(change)
}

/** Hears of each change of a record, also of one’s own. */
export const useRecordChanges = (listener: (change: RecordChange) => void): void => {
  const hear = useEffectEvent(listener)
  useEffect(() => {
    const own = (change: RecordChange): void => hear(change)
    listeners.add(own)
    return () => {
      listeners.delete(own)
    }
  }, [])
}
