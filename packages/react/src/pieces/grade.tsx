import type { ReactNode } from 'react'
import './grade.css'

export interface GradeProps {
  /** One or two characters. */
  readonly children: string
  readonly colour?: string | undefined
  /** Filled for an outcome, outlined for a state. */
  readonly filled?: boolean | undefined
}

/** A grade (A, B, C) in a small square. */
export function Grade({ children, colour = 'var(--t4)', filled = false }: GradeProps): ReactNode {
  const style = filled
    ? { background: colour, color: 'var(--n-tile)' }
    : { color: colour, boxShadow: `inset 0 0 0 1.5px ${colour}` }
  return (
    <b className="tes-grade" style={style}>
      {children}
    </b>
  )
}
