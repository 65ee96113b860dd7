import { classNames } from '@tessera/react'
import type { ReactNode } from 'react'
import './parts.css'

export interface PanelRowProps {
  readonly label: ReactNode
  /** The label above instead of left. */
  readonly above?: boolean | undefined
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A setting in a side panel: its name and its control. */
export function PanelRow({ label, above = false, hint, children }: PanelRowProps): ReactNode {
  return (
    <div className={classNames('ds-set', above && 'ds-set-above')}>
      <span className="ds-set-label">{label}</span>
      <div className="ds-set-control">
        {children}
        {hint === undefined ? null : <div className="ds-hint">{hint}</div>}
      </div>
    </div>
  )
}

export interface PanelBoxProps {
  readonly title?: ReactNode
  readonly end?: ReactNode
  readonly children?: ReactNode
}

/** A part of a side panel with its heading, separated by a line. */
export function PanelBox({ title, end, children }: PanelBoxProps): ReactNode {
  return (
    <section className="ds-box">
      {title === undefined ? null : (
        <div className="ds-box-head">
          <h3>{title}</h3>
          {end === undefined ? null : <span className="ds-box-end">{end}</span>}
        </div>
      )}
      {children}
    </section>
  )
}
