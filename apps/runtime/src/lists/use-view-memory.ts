import type { TableColumn } from '@tessera/react'
import { useCallback, useState } from 'react'

type Widths = Readonly<Record<string, number>>
/** Row heights a person may choose. */
export type Density = 'compact' | 'standard' | 'relaxed'

const read = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** Widths of the columns of a view, as this person left them in this browser. */
export const useWidths = (place: string): readonly [Widths, (columns: readonly TableColumn[]) => void] => {
  const key = `tessera.widths.${place}`
  const [held, setHeld] = useState(() => ({ key, widths: (read(key) ?? {}) as Widths }))
  const widths = held.key === key ? held.widths : ((read(key) ?? {}) as Widths)
  const keep = useCallback(
    (columns: readonly TableColumn[]) => {
      const next: Widths = Object.fromEntries(
        columns.flatMap(({ field, width }) => (width === undefined ? [] : [[field, width]])),
      )
      localStorage.setItem(key, JSON.stringify(next))
      setHeld({ key, widths: next })
    },
    [key],
  )
  return [widths, keep]
}

const densityKey = 'tessera.density'

/** The row height of lists, in this browser; the view’s own until one is chosen. */
export const useDensity = (usual: Density | undefined): readonly [Density, (density: Density) => void] => {
  const [chosen, setChosen] = useState(() => read(densityKey))
  const known = chosen === 'compact' || chosen === 'standard' || chosen === 'relaxed' ? chosen : undefined
  const choose = useCallback((density: Density) => {
    localStorage.setItem(densityKey, JSON.stringify(density))
    setChosen(density)
  }, [])
  return [known ?? usual ?? 'standard', choose]
}
