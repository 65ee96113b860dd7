import type { ReactNode } from 'react'
import { ProgressLine } from './progress-line.tsx'
import { SkeletonLines } from './skeleton.tsx'
import { useDelayed } from './use-delayed.ts'

export interface LoadingProps {
  /** What comes, in grey; three lines where absent. */
  readonly skeleton?: ReactNode
  /** What is being done; shown after 2 s. */
  readonly doing?: string | undefined
  readonly onCancel?: (() => void) | undefined
}

/** Nothing for 150 ms, then the skeleton of what comes, after 2 s what is being done. */
export function Loading({ skeleton, doing, onCancel }: LoadingProps): ReactNode {
  const shown = useDelayed(true, 150)
  const long = useDelayed(true, 2000)
  if (!shown) return null
  return (
    <div aria-busy="true">
      {skeleton ?? <SkeletonLines />}
      {long && doing !== undefined ? <ProgressLine text={doing} onCancel={onCancel} /> : null}
    </div>
  )
}
