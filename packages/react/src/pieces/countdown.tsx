import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tiles } from './tiles.tsx'
import './meter.css'

export interface CountdownProps {
  /** How much of the time is left, 0 to 1; 0 and less is overdue. */
  readonly left: number
  /** `3 h 12 min`, or what overdue says. */
  readonly text: string
  readonly tiles?: number | undefined
  /** Below this share it turns gold. */
  readonly soonBelow?: number | undefined
}

/** Time left in tiles: the lit ones at the end are what remains. */
export function Countdown({ left, text, tiles = 18, soonBelow = 0.25 }: CountdownProps): ReactNode {
  const over = left <= 0
  const lit = over ? tiles : Math.max(1, Math.round(Math.min(1, left) * tiles))
  const tone = over ? 'tes-countdown-cinnabar' : left < soonBelow && 'tes-countdown-gold'
  return (
    <span className={classNames('tes-countdown', tone)}>
      <Tiles className="tes-countdown-tiles" count={tiles} lit={index => index >= tiles - lit} />
      {text}
    </span>
  )
}
