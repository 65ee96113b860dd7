import { defineTexts, markColour, useTexts } from '@tessera/react'
import type { Colour } from '@tessera/schemas'
import { Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import './parts.css'

/** The hues a definition may name. */
export const colours = [
  'neutral',
  'lapis',
  'verdigris',
  'moss',
  'gold',
  'cinnabar',
  'plum',
  'sky',
  'clay',
] as const satisfies readonly Colour[]

const texts = defineTexts(
  'colours',
  {
    neutral: 'Grey',
    lapis: 'Blue',
    verdigris: 'Green',
    moss: 'Moss',
    gold: 'Gold',
    cinnabar: 'Red',
    plum: 'Plum',
    sky: 'Sky',
    clay: 'Clay',
    colour: 'Colour',
  },
  {
    neutral: '灰',
    lapis: '青金',
    verdigris: '铜绿',
    moss: '苔绿',
    gold: '金',
    cinnabar: '朱砂',
    plum: '梅紫',
    sky: '天蓝',
    clay: '陶土',
    colour: '颜色',
  },
)

const ground = (colour: Colour): string =>
  colour === 'sky' || colour === 'clay' || colour === 'plum' ? `var(--${colour})` : markColour(colour)

export interface ColourPickProps {
  readonly value: Colour | undefined
  readonly onChange: (colour: Colour) => void
}

/** All hues in a row. */
export function ColourRow({ value, onChange }: ColourPickProps): ReactNode {
  const t = useTexts(texts)
  return (
    <div className="ds-colours">
      {colours.map(colour => (
        <button
          key={colour}
          type="button"
          title={t(colour)}
          aria-label={t(colour)}
          aria-pressed={value === colour}
          style={{ background: ground(colour) }}
          onClick={() => onChange(colour)}
        />
      ))}
    </div>
  )
}

/** One swatch that opens the row. */
export function ColourSwatch({ value, onChange }: ColourPickProps): ReactNode {
  const t = useTexts(texts)
  const [open, setOpen] = useState(false)
  const pick = (colour: Colour): void => {
    setOpen(false)
    onChange(colour)
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      arrow={false}
      content={<ColourRow value={value} onChange={pick} />}
    >
      <button
        type="button"
        className="ds-swatch"
        aria-label={`${t('colour')} ${t(value ?? 'neutral')}`}
        style={{ background: ground(value ?? 'neutral') }}
      />
    </Popover>
  )
}
