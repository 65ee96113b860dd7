import { useQueryClient } from '@tanstack/react-query'
import type { ServerEvent } from '@tessera/client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useData } from './data-context.ts'
import { type LiveChange, readChange } from './live-change.ts'
import { queryKeys } from './query-keys.ts'

const firstWait = 1000
const longestWait = 30_000
const gather = 250

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * Listens to what others change and loads anew what is on the screen. Connects again after a break, and then loads
 * everything anew, since changes may have been missed.
 * @param onChange told of each change, to say who did it.
 */
export function useLive(onChange?: (change: LiveChange) => void): { readonly connected: boolean } {
  const { client, app } = useData()
  const queries = useQueryClient()
  const [connected, setConnected] = useState(false)
  const tell = useEffectEvent((change: LiveChange) => onChange?.(change))
  useEffect(() => {
    const abort = new AbortController()
    const waiting = new Set<string>()
    const load = (key: readonly unknown[]): void => {
      const name = JSON.stringify(key)
      // Many changes at once, as an import makes them, load once.
      if (waiting.has(name)) return
      waiting.add(name)
      setTimeout(() => {
        waiting.delete(name)
        if (!abort.signal.aborted) void queries.invalidateQueries({ queryKey: key })
      }, gather)
    }
    const take = (event: ServerEvent): void => {
      const change = readChange(event)
      if (change === undefined) return
      if (change.kind === 'record') {
        load(queryKeys.lists(app, change.object))
        load(queryKeys.record(app, change.object, change.id))
        load(queryKeys.history(app, change.object, change.id))
      } else if (change.kind === 'release') load(queryKeys.app(app))
      tell(change)
    }
    const listen = async (): Promise<void> => {
      let wait = firstWait
      let broken = false
      while (!abort.signal.aborted) {
        try {
          const events = client.streamEvents({ app }, { signal: abort.signal })
          if (broken) load(queryKeys.app(app))
          for await (const event of events) {
            setConnected(true)
            wait = firstWait
            take(event)
          }
        } catch {
          // A break of the line; below it is tried again.
        }
        if (abort.signal.aborted) return
        setConnected(false)
        broken = true
        await pause(wait, abort.signal)
        wait = Math.min(wait * 2, longestWait)
      }
    }
    void listen()
    return () => abort.abort()
  }, [client, app, queries])
  return { connected }
}
