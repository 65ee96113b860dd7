import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { type MosaicTrack, trackSize } from './mosaic-tracks.ts'

const step = 16

export interface MosaicGapProps {
  /** The track this gap changes; without one it is only a gap. */
  readonly target: { readonly track: MosaicTrack; readonly sign: 1 | -1; readonly size: number } | undefined
  /** Asked with the new width; `undefined` gives the track its own width back. */
  readonly onResize: (size: number | undefined) => void
}

/** The gap between two tiles. */
export function MosaicGap({ target, onResize }: MosaicGapProps): ReactNode {
  const t = useTexts(kitTexts)
  if (!target) return <div className="tes-gap" />
  const { track, sign, size } = target
  const to = (asked: number): void => onResize(trackSize(track, { [track.key]: asked }))
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const start = event.clientX
    const gap = event.currentTarget
    gap.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent): void => to(size + sign * (moved.clientX - start))
    const end = (): void => {
      gap.removeEventListener('pointermove', move)
      gap.removeEventListener('pointerup', end)
      gap.removeEventListener('pointercancel', end)
    }
    gap.addEventListener('pointermove', move)
    gap.addEventListener('pointerup', end)
    gap.addEventListener('pointercancel', end)
  }
  const press = (event: KeyboardEvent): void => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (way === undefined) return
    event.preventDefault()
    to(size + way * sign * step)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is not a rule
    <div
      className="tes-gap"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('resize')}
      aria-valuenow={size}
      aria-valuemin={track.min ?? 160}
      aria-valuemax={track.max}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={() => onResize(undefined)}
    />
  )
}
