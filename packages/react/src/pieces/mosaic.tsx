import { Children, Fragment, type ReactNode, useCallback, useState } from 'react'
import { MosaicGap } from './mosaic-gap.tsx'
import { readSizes, writeSizes } from './mosaic-memory.ts'
import { type MosaicSizes, type MosaicTrack, mosaicTemplate, trackAtGap, trackSize } from './mosaic-tracks.ts'
import './mosaic.css'

export interface MosaicProps {
  /** One per child, left to right. */
  readonly tracks: readonly MosaicTrack[]
  /** Keeps widths in this browser under this name. */
  readonly remember?: string | undefined
  readonly children: ReactNode
}

/** Tiles side by side on the ground with 4-px gaps; a gap beside a fixed track can be dragged or moved with arrow keys. */
export function Mosaic({ tracks, remember, children }: MosaicProps): ReactNode {
  const [sizes, setSizes] = useState<MosaicSizes>(() => readSizes(remember))
  const resize = useCallback(
    (key: string, size: number | undefined) =>
      setSizes(now => {
        const { [key]: _, ...others } = now
        const next = size === undefined ? others : { ...others, [key]: size }
        writeSizes(remember, next)
        return next
      }),
    [remember],
  )
  return (
    <div className="tes-mosaic" style={{ gridTemplateColumns: mosaicTemplate(tracks, sizes) }}>
      {Children.toArray(children).map((child, index) => {
        const at = index === 0 ? undefined : trackAtGap(tracks, index - 1)
        return (
          <Fragment key={tracks[index]?.key ?? index}>
            {index === 0 ? null : (
              <MosaicGap
                target={at && { ...at, size: trackSize(at.track, sizes) }}
                onResize={size => at && resize(at.track.key, size)}
              />
            )}
            {child}
          </Fragment>
        )
      })}
    </div>
  )
}

/** Tiles above one another with 4-px gaps. */
export function MosaicStack({ children }: { children: ReactNode }): ReactNode {
  return <div className="tes-stack">{children}</div>
}
