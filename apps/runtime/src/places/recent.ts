import { useSyncExternalStore } from 'react'

/** A record that was opened. */
export interface Recent {
  readonly object: string
  readonly id: string
  readonly title: string
}

const most = 8
const nothing: readonly Recent[] = []
const listeners = new Set<() => void>()
const read = new Map<string, readonly Recent[]>()

const storageKey = (person: string, app: string): string => `tessera.recent.${person}.${app}`

const load = (key: string): readonly Recent[] => {
  const known = read.get(key)
  if (known) return known
  let found: readonly Recent[] = nothing
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (Array.isArray(stored)) found = stored as Recent[]
  } catch {
    // Written by something else: begin anew.
  }
  read.set(key, found)
  return found
}

const store = (key: string, recent: readonly Recent[]): void => {
  read.set(key, recent)
  localStorage.setItem(key, JSON.stringify(recent))
  for (const listener of listeners) listener()
}

/** Puts a record in front of what was opened last. */
export const rememberRecent = (person: string, app: string, opened: Recent): void => {
  const key = storageKey(person, app)
  const before = load(key)
  const [first] = before
  if (first?.id === opened.id && first.title === opened.title) return
  store(key, [opened, ...before.filter(one => one.id !== opened.id)].slice(0, most))
}

/** Takes a record out, as when it was deleted. */
export const forgetRecent = (person: string, app: string, id: string): void => {
  const key = storageKey(person, app)
  store(
    key,
    load(key).filter(one => one.id !== id),
  )
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The records opened last in this browser, the latest first. */
export const useRecent = (person: string, app: string): readonly Recent[] =>
  useSyncExternalStore(subscribe, () => load(storageKey(person, app)))
