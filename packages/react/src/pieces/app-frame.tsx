import type { ReactNode } from 'react'
import './app-frame.css'

export interface AppFrameProps {
  readonly top?: ReactNode
  /** {@link Navigation} or {@link Rail}; absent on a phone. */
  readonly side?: ReactNode
  /** {@link PhoneTabBar} on a phone. */
  readonly bottom?: ReactNode
  /** A {@link Mosaic} or one tile, which fills what is left. */
  readonly children: ReactNode
}

/** The window of either app: bar above, navigation left, mosaic in the rest. */
export function AppFrame({ top, side, bottom, children }: AppFrameProps): ReactNode {
  return (
    <div className="tes-frame">
      {top}
      <div className="tes-frame-body">
        {side}
        <div className="tes-frame-main">{children}</div>
      </div>
      {bottom}
    </div>
  )
}
