import type { ReactNode } from 'react'
import { useFormats } from '../i18n/use-formats.ts'
import { classNames } from './class-names.ts'
import { Tiles } from './tiles.tsx'
import './meter.css'

export interface MeterProps {
  /** 0 to 1. */
  readonly share: number
  readonly tiles?: number | undefined
  /** Below this share the tiles are gold. */
  readonly lowBelow?: number | undefined
  readonly figure?: boolean | undefined
  readonly label?: string | undefined
}

/** Completeness in tiles, always with its figure at hand. A tile is lit when it is more than half reached. */
export function Meter({ share, tiles = 8, lowBelow = 0.7, figure = true, label }: MeterProps): ReactNode {
  const formats = useFormats()
  const within = Math.min(1, Math.max(0, share))
  const text = formats.percent(within, { maxDigits: 0 })
  return (
    <span className="tes-meter" role="img" aria-label={label === undefined ? text : `${label} ${text}`}>
      <Tiles
        className={classNames('tes-meter-tiles', within < lowBelow && 'tes-meter-low')}
        count={tiles}
        lit={index => index < Math.round(within * tiles)}
      />
      {figure ? <span className="tes-meter-figure">{text}</span> : null}
    </span>
  )
}
