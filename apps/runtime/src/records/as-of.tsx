import { labelOf } from '@tessera/metadata'
import { IconButton, useHistory, useLanguage, useTexts } from '@tessera/react'
import type { HistoryEntry } from '@tessera/schemas'
import { Slider } from 'antd'
import { ChevronLeft, ChevronRight, History } from 'lucide-react'
import type { ReactNode } from 'react'
import { useOpenObject } from '../app/open-context.ts'
import { useAppFormats } from '../app/use-app-formats.ts'
import { recordTexts } from './record-texts.ts'
import './as-of.css'

const tallest = 16
const perField = 3

/** Moments at which the record changed, the oldest first, with how much changed. */
const momentsOf = (entries: readonly HistoryEntry[]): readonly HistoryEntry[] => entries.toReversed()

export interface AsOfProps {
  readonly id: string
  /** The moment shown; none is now. */
  readonly asOf: string | undefined
  readonly onChange: (asOf: string | undefined) => void
}

/** The rail of a record’s past: one tick a change, as high as much was changed. Moving the handle shows the record then. */
export function AsOf({ id, asOf, onChange }: AsOfProps): ReactNode {
  const t = useTexts(recordTexts)
  const formats = useAppFormats()
  const { language } = useLanguage()
  const { object, key } = useOpenObject()
  const { entries } = useHistory(key, id)
  const moments = momentsOf(entries)
  const [first] = moments
  if (first === undefined || moments.length < 2) return null
  // What the last change made is what is there now.
  const last = moments.length - 1
  const found = asOf === undefined ? last : moments.findLastIndex(moment => moment.at <= asOf)
  const at = Math.max(0, found)
  const go = (next: number): void => onChange(next >= last ? undefined : moments[next]?.at)
  const tip = (place: number | undefined): string => {
    const moment = place === undefined ? undefined : moments[place]
    if (moment === undefined || place === last) return t('now')
    const names = moment.changes.map(({ field }) => labelOf(object.fields.get(field) ?? { name: field }, language))
    const fields = names.length === 0 ? '–' : names.slice(0, perField).join(', ') + (names.length > perField ? '…' : '')
    return t('changedTip', { when: formats.dateTime(moment.at), who: moment.by?.name ?? t('someone'), fields })
  }
  return (
    <div className={asOf === undefined ? 'rt-asof' : 'rt-asof rt-asof-past'}>
      <span className="rt-asof-label">
        <History size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('asOf')}
      </span>
      <IconButton
        small
        label={t('earlier')}
        icon={<ChevronLeft size={14} strokeWidth={1.75} aria-hidden="true" />}
        disabled={at === 0}
        onClick={() => go(at - 1)}
      />
      <div className="rt-asof-rail">
        <span className="rt-asof-ticks" aria-hidden="true">
          {moments.map((moment, place) => (
            <i
              key={moment.version}
              style={{
                left: `${(place / last) * 100}%`,
                height: Math.min(tallest, 5 + moment.changes.length * 2),
              }}
            />
          ))}
        </span>
        <Slider
          min={0}
          max={last}
          value={at}
          onChange={go}
          tooltip={{ formatter: tip }}
          ariaLabelForHandle={t('asOf')}
          ariaValueTextFormatterForHandle={tip}
        />
      </div>
      <IconButton
        small
        label={t('later')}
        icon={<ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />}
        disabled={at === last}
        onClick={() => go(at + 1)}
      />
      <span className="rt-asof-now">{t('now')}</span>
      <span className="rt-quiet rt-asof-count">
        {t('since', {
          changes: t('changes', { count: moments.length - 1 }),
          when: formats.date(first.at),
        })}
      </span>
    </div>
  )
}
