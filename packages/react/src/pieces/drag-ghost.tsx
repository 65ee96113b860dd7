import type { ReactNode } from 'react'
import './drag.css'

export interface DragGhostProps {
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** What hangs on the pointer while it is dragged: tilted and lifted. */
export function DragGhost({ icon, children }: DragGhostProps): ReactNode {
  return (
    <div className="tes-ghost">
      {icon}
      <span className="tes-ellipsis">{children}</span>
    </div>
  )
}
