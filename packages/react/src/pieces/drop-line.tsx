import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './drag.css'

export interface DropLineProps {
  /** Between columns instead of between rows. */
  readonly upright?: boolean | undefined
  /** Draws the room below the line that the thing will take. */
  readonly slot?: boolean | undefined
}

/** Where a dragged thing will land. One per container. */
export function DropLine({ upright = false, slot = false }: DropLineProps): ReactNode {
  return (
    <div style={upright ? { height: '100%' } : undefined} aria-hidden="true">
      <div className={classNames('tes-drop', upright && 'tes-drop-upright')} />
      {slot ? <div className="tes-drop-slot" /> : null}
    </div>
  )
}
