import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Count } from './count.tsx'

export interface PanelHeadingProps {
  readonly title: ReactNode
  /** The title in the second language, shown after it. */
  readonly other?: string | undefined
  readonly count?: number | undefined
  readonly icon?: ReactNode
  /** 48 high with a 16-px title for the main panel of a page; else 40 high. */
  readonly page?: boolean | undefined
  /** Buttons at the end of the line. */
  readonly children?: ReactNode
}

/** The one heading line of a panel. */
export function PanelHeading({ title, other, count, icon, page = false, children }: PanelHeadingProps): ReactNode {
  const Heading = page ? 'h1' : 'h2'
  return (
    <div className={classNames('tes-panel-heading', page && 'tes-panel-heading-page')}>
      {icon}
      <Heading className="tes-panel-title">{title}</Heading>
      {other === undefined ? null : <span className="tes-panel-other">{other}</span>}
      {count === undefined ? null : <Count value={count} />}
      {children === undefined ? null : <span className="tes-panel-actions">{children}</span>}
    </div>
  )
}
