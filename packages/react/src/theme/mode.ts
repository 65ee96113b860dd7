import type { Mode } from './neutrals.ts'

/** What the reader asked for; `system` follows the device. */
export type ModePreference = 'system' | Mode

const storageKey = 'tessera.mode'
const listeners = new Set<() => void>()

/** The remembered preference; `system` where nothing, or something unknown, is stored. */
export function readModePreference(storage: Pick<Storage, 'getItem'> | undefined): ModePreference {
  const stored = storage?.getItem(storageKey)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

let preference: ModePreference = readModePreference(globalThis.localStorage)

/** Remembers the preference in this browser and repaints at once. */
export function setModePreference(next: ModePreference): void {
  preference = next
  globalThis.localStorage?.setItem(storageKey, next)
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export const modeStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: (): ModePreference => preference,
}

/** The mode to draw in, from what the reader asked for and what the device says. */
export function resolveMode(asked: ModePreference, deviceIsDark: boolean): Mode {
  if (asked !== 'system') return asked
  return deviceIsDark ? 'dark' : 'light'
}
