import type { ReactNode } from 'react'
import { Tile } from '../src/index.ts'

/** One tile of the kit page with its small title. */
export function KitPart({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Tile label={title}>
      <div className="kit-title">{title}</div>
      {children}
    </Tile>
  )
}
