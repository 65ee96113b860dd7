import { useSyncExternalStore } from 'react'
import { type ModePreference, modeStore, resolveMode, setModePreference } from './mode.ts'
import type { Mode } from './neutrals.ts'
import { useMediaQuery } from './use-media-query.ts'

/** The mode drawn now, what was asked for, and how to ask for another. */
export interface ModeState {
  readonly mode: Mode
  readonly preference: ModePreference
  readonly setPreference: (preference: ModePreference) => void
}

/** Follows the device unless the reader has chosen. */
export function useMode(): ModeState {
  const preference = useSyncExternalStore(modeStore.subscribe, modeStore.read)
  const deviceIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  return { mode: resolveMode(preference, deviceIsDark), preference, setPreference: setModePreference }
}
