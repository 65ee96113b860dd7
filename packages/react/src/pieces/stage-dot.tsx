import type { ReactNode } from 'react'
import { markColour } from '../theme/colour-names.ts'
import './stage.css'

export interface StageDotProps {
  /** A colour name of the definition, a hex colour or a `var(…)`. */
  readonly colour?: string | undefined
  /** The stage's or choice's name; without it only the tile is drawn. */
  readonly children?: ReactNode
}

/** A stage or a choice: a tile in its colour and its name. */
export function StageDot({ colour, children }: StageDotProps): ReactNode {
  const dot = <i className="tes-dot" style={{ background: markColour(colour) }} />
  if (children === undefined) return dot
  return (
    <span className="tes-stage">
      {dot}
      {children}
    </span>
  )
}
