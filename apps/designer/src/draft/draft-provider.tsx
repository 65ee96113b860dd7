import { useQueryClient } from '@tanstack/react-query'
import type { AppDefinition, Draft, Json } from '@tessera/schemas'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { api, problemOf } from '../app/api.ts'
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

/** Name of a person by id; the id itself when it cannot be asked. */
const nameOf = async (id: string): Promise<string> => {
  try {
    const { people } = await api.findPeople({ query: { ids: id } })
    return people[0]?.name ?? ''
  } catch {
    return ''
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds))

/** Holds the draft while its app is open: saves it, hears of other people's edits, and keeps the page from closing too early. */
export function DraftProvider({ app, draft, others, children }: DraftProviderProps): ReactNode {
  const [store] = useState(() => new DraftStore(draft, serverDoors(app, others)))
  const queries = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    const listen = async (): Promise<void> => {
      for (let wait = 1000; !stop.signal.aborted; wait = Math.min(wait * 2, 30_000)) {
        try {
          for await (const { event, data } of api.streamEvents({ app }, { signal: stop.signal })) {
            wait = 1000
            const revision = part(data, 'revision')
            const by = part(data, 'by')
            const now = store.state()
            const news = typeof revision === 'number' && revision > now.revision && now.save !== 'saving'
            if (event === 'draft' && news) await store.noticed(revision, typeof by === 'string' ? await nameOf(by) : '')
            if (event === 'release') {
              await queries.invalidateQueries({ queryKey: ['releases', app] })
              await queries.invalidateQueries({ queryKey: ['stats', app] })
            }
          }
        } catch (error) {
          // Tried again below; an app that was never published has no events yet.
          if (problemOf(error)?.status === 404) wait = 30_000
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
  }, [app, store, queries])
  const door = useMemo(() => ({ app, store, others }), [app, store, others])
  return <DraftContext value={door}>{children}</DraftContext>
}
