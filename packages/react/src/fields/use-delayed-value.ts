import { useEffect, useState } from 'react'

/** A value that follows after a pause, so that not every keystroke asks the server. */
export function useDelayedValue<T>(value: T, milliseconds: number): T {
  const [kept, setKept] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setKept(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return kept
}
