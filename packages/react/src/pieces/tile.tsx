import type { CSSProperties, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './tile.css'

/** The element a tile is, for landmarks. */
export type TileElement = 'section' | 'aside' | 'main' | 'div'

export interface TileProps {
  readonly as?: TileElement | undefined
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
  readonly children?: ReactNode
}

/** A white panel on the stone ground: radius 8, one line, no shadow. Never put one into another. */
export function Tile({ as: Element = 'section', label, className, style, children }: TileProps): ReactNode {
  return (
    <Element className={classNames('tes-tile', className)} style={style} aria-label={label}>
      {children}
    </Element>
  )
}
