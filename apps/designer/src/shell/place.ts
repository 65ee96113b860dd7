import { useEffect, useSyncExternalStore } from 'react'

let place: string | undefined
const listeners = new Set<() => void>()

const set = (next: string | undefined): void => {
  if (next === place) return
  place = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A screen tells the top bar what is open in it. */
export const usePlace = (label: string | undefined): void => {
  useEffect(() => {
    set(label)
    return () => set(undefined)
  }, [label])
}

/** What is open in the screen, for the top bar. */
export const useOpenPlace = (): string | undefined => useSyncExternalStore(subscribe, () => place)
