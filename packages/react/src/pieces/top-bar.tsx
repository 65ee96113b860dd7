import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import './top-bar.css'

export interface TopBarProps {
  /** Logo, app, where one is. */
  readonly start: ReactNode
  /** Mostly the search; 440 wide at most. */
  readonly middle?: ReactNode
  readonly end?: ReactNode
  /** 44 in the designer, 48 in the runtime. */
  readonly height?: 44 | 48 | undefined
}

/** The bar above the mosaic, on the ground. */
export function TopBar({ start, middle, end, height = 48 }: TopBarProps): ReactNode {
  return (
    <header className={classNames('tes-top', height === 44 && 'tes-top-44')}>
      <div className="tes-top-start">{start}</div>
      {middle === undefined ? null : <div className="tes-top-middle">{middle}</div>}
      <div className="tes-top-end">{end}</div>
    </header>
  )
}
