import { useCallback, useSyncExternalStore } from 'react'

/** Whether a CSS media query holds now; re-renders when that changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** One column, cards instead of tables, sheets instead of panels: 640 px and less. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 640px)')
}

/** Whether the reader asked for less motion; then only fades remain. */
export function useReducedMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)')
}
