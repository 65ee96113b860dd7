import { useQueryClient } from '@tanstack/react-query'
import type { AppDefinition, Draft, Json } from '@tessera/schemas'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { api } from '../app/api.ts'
import { useSession } from '../app/session.ts'
import { DraftContext } from './draft-context.ts'
import { serverDoors } from './draft-doors.ts'
import { DraftStore } from './draft-store.ts'

export interface DraftProviderProps {
  readonly app: string
  readonly draft: Draft
  readonly others: ReadonlyMap<string, AppDefinition>
  readonly children: ReactNode
}

const part = (data: Json, key: string): Json | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as { readonly [key: string]: Json })[key]
    : undefined

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds))

/** Holds the draft while its app is open: saves it, hears of other people's edits, and keeps the page from closing too early. */
export function DraftProvider({ app, draft, others, children }: DraftProviderProps): ReactNode {
  const [store] = useState(() => new DraftStore(draft, serverDoors(app, others)))
  const queries = useQueryClient()
  const { session } = useSession()
  useEffect(() => {
    const stop = new AbortController()
    const listen = async (): Promise<void> => {
      for (let wait = 1000; !stop.signal.aborted; wait = Math.min(wait * 2, 30_000)) {
        try {
          for await (const { event, data } of api.streamEvents({ app }, { signal: stop.signal })) {
            wait = 1000
            const by = part(data, 'by') ?? part(data, 'user')
            const who = part(by ?? null, 'name') ?? part(data, 'name') ?? by
            const id = part(by ?? null, 'id') ?? by
            const revision = part(data, 'revision')
            if (event === 'draft' && typeof revision === 'number' && id !== session.user.id)
              await store.noticed(revision, typeof who === 'string' ? who : '')
            if (event === 'release') {
              await queries.invalidateQueries({ queryKey: ['releases', app] })
              await queries.invalidateQueries({ queryKey: ['stats', app] })
            }
          }
        } catch {
          // Tried again below.
        }
        await pause(wait)
      }
    }
    void listen()
    const leaving = (event: BeforeUnloadEvent): void => {
      if (store.state().pending.length === 0) return
      void store.flush()
      event.preventDefault()
    }
    addEventListener('beforeunload', leaving)
    return () => {
      stop.abort()
      removeEventListener('beforeunload', leaving)
      void store.flush()
    }
  }, [app, store, queries, session.user.id])
  const door = useMemo(() => ({ app, store, others }), [app, store, others])
  return <DraftContext value={door}>{children}</DraftContext>
}
