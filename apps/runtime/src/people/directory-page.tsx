import { Mosaic, Panel, PanelHeading, Sheet, SkeletonRows, useDelayed, usePhone } from '@tessera/react'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePageTitle } from '../frame/use-page-title.ts'
import { ProblemState } from '../server/problem-state.tsx'

export interface DirectoryPageProps {
  readonly title: string
  readonly count?: number | undefined
  readonly addLabel?: string | undefined
  readonly onAdd?: (() => void) | undefined
  /** Below the heading: a search. */
  readonly tools?: ReactNode
  readonly loading: boolean
  readonly error: unknown
  readonly onRetry: () => void
  readonly children: ReactNode
  /** The panel at the right, a sheet on a phone. */
  readonly side?: ReactNode
  readonly sideTitle?: string | undefined
  readonly onCloseSide?: (() => void) | undefined
}

/** A page of the administrator: one list, and one thing of it beside. */
export function DirectoryPage(props: DirectoryPageProps): ReactNode {
  const { title, count, addLabel, onAdd, tools, loading, error, onRetry, children, side } = props
  const phone = usePhone()
  const slow = useDelayed(loading, 150)
  usePageTitle(title)
  const main = (
    <Panel
      as="main"
      label={title}
      heading={
        <PanelHeading page title={title} count={count}>
          {onAdd ? (
            <Button type="primary" icon={<Plus size={14} strokeWidth={2} aria-hidden="true" />} onClick={onAdd}>
              {addLabel}
            </Button>
          ) : null}
        </PanelHeading>
      }
    >
      {tools === undefined ? null : <div className="rt-directory-tools">{tools}</div>}
      {error ? (
        <div className="rt-directory-state">
          <ProblemState error={error} onRetry={onRetry} />
        </div>
      ) : loading ? (
        slow ? (
          <SkeletonRows />
        ) : null
      ) : (
        children
      )}
    </Panel>
  )
  if (phone) {
    return (
      <div className="rt-directory-phone">
        {main}
        <Sheet open={side !== undefined} title={props.sideTitle ?? title} onClose={() => props.onCloseSide?.()}>
          {side}
        </Sheet>
      </div>
    )
  }
  if (side === undefined) return <Mosaic tracks={[{ key: 'list', size: 'fill' }]}>{main}</Mosaic>
  return (
    <Mosaic
      remember="runtime.people"
      tracks={[
        { key: 'list', size: 'fill' },
        { key: 'side', size: 360, min: 320, max: 520 },
      ]}
    >
      {main}
      {side}
    </Mosaic>
  )
}
