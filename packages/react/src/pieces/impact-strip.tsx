import type { ReactNode } from 'react'
import type { LabelText } from '../i18n/choose-text.ts'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useText } from '../i18n/use-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { litTiles } from './impact-tiles.ts'
import { Tiles } from './tiles.tsx'
import './impact.css'

export interface ImpactStripProps {
  /** How many records change. */
  readonly touched: number
  readonly total: number
  /** How many meet the condition, changed or not; drawn paler. */
  readonly met?: number | undefined
  /** What is counted, in the plural: `{ en: 'customers', 'zh-CN': '客户' }`. */
  readonly things?: LabelText | undefined
  /** The Chinese measure word; 条 where absent. */
  readonly measure?: string | undefined
  /** What the figure is made of: `412 would get another grade · 1,386 stay`. */
  readonly detail?: ReactNode
  /** When it was counted, and how to open the records. */
  readonly children?: ReactNode
  readonly tiles?: number | undefined
}

/** What a change touches: the real count as a sentence and as a strip of tiles. */
export function ImpactStrip(props: ImpactStripProps): ReactNode {
  const { touched, total, met = touched, things, measure = '条', detail, children, tiles = 80 } = props
  const t = useTexts(kitTexts)
  const text = useText()
  const formats = useFormats()
  const sentence = t('touches', {
    touched: formats.number(touched),
    total: formats.number(total),
    things: text(things, t('records')),
    measure,
  })
  const changed = litTiles(touched, total, tiles)
  const matching = litTiles(met, total, tiles)
  return (
    <div className="tes-impact">
      <div className="tes-impact-head">
        <div>
          <div className="tes-impact-figure">{sentence}</div>
          {detail === undefined ? null : <div className="tes-impact-detail">{detail}</div>}
        </div>
        {children === undefined ? null : <div className="tes-impact-end">{children}</div>}
      </div>
      <Tiles
        className="tes-impact-tiles"
        count={tiles}
        lit={index => (index < changed ? true : index < matching && 'met')}
      />
    </div>
  )
}
