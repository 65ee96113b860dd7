import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tile, type TileProps } from './tile.tsx'

export interface PanelProps extends TileProps {
  /** One heading line, mostly a {@link PanelHeading}. */
  readonly heading?: ReactNode
  /** Stands below the scroll: totals, a bar of actions, an input. */
  readonly footer?: ReactNode
}

/** A tile with one heading line and one scroll. */
export function Panel({ heading, footer, className, children, ...tile }: PanelProps): ReactNode {
  return (
    <Tile {...tile} className={classNames('tes-panel', className)}>
      {heading}
      <div className="tes-panel-body">{children}</div>
      {footer}
    </Tile>
  )
}
