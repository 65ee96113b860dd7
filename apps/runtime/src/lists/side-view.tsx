import { labelOf } from '@tessera/metadata'
import {
  FieldValue,
  IconButton,
  Loading,
  ModelContext,
  Panel,
  RecordTile,
  SkeletonLines,
  useLanguage,
  useRecord,
  useTexts,
} from '@tessera/react'
import { Button } from 'antd'
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { paths } from '../places/paths.ts'
import { currencyOf } from '../records/money.ts'
import { RecordStages } from '../records/record-stages.tsx'
import { RecordHistory } from '../records/record-timeline.tsx'
import { titleOf } from '../records/title-of.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { listTexts } from './list-texts.ts'
import './side-view.css'

const most = 12
const tooWide = new Set(['long_text', 'rich_text', 'lines', 'json', 'file', 'image', 'signature'])
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

export interface SideViewProps {
  readonly id: string
  /** Place among the loaded records, from 0; -1 where it is none of them. */
  readonly at: number
  readonly count: number | undefined
  readonly onMove: (by: 1 | -1) => void
  readonly onClose: () => void
}

/** One record beside the list: where it stands, its main values, what happened last. */
export function SideView({ id, at, count, onMove, onClose }: SideViewProps): ReactNode {
  const t = useTexts(listTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const { data: record, error, refetch } = useRecord(key, id)
  const fields = useMemo(() => {
    const stage = object.definition.lifecycle?.field
    return [...object.fields.values()].filter(
      field =>
        (!field.system || field.name === 'owner') &&
        field.name !== object.title &&
        field.name !== stage &&
        !tooWide.has(field.type) &&
        rights.fields[field.name] !== 'none',
    )
  }, [object, rights])
  const filled = fields.filter(field => {
    const value = record?.[field.name] ?? null
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  const title = record === undefined ? '' : titleOf(object, record)
  return (
    <Panel
      as="aside"
      label={t('sideView')}
      heading={
        <div className="rt-side-head">
          <IconButton
            small
            label={t('previous')}
            icon={<ChevronUp {...icon} />}
            disabled={at <= 0}
            onClick={() => onMove(-1)}
          />
          <IconButton small label={t('next')} icon={<ChevronDown {...icon} />} onClick={() => onMove(1)} />
          <span className="rt-quiet tes-num">
            {at < 0 || count === undefined ? '' : t('placeOf', { at: at + 1, count })}
          </span>
          <Button
            type="text"
            icon={<Maximize2 {...icon} size={14} />}
            onClick={() => void navigate(paths.record(app.name, key, id))}
          >
            {t('open')}
          </Button>
          <IconButton small label={t('close')} icon={<X {...icon} />} onClick={onClose} />
        </div>
      }
    >
      {record === undefined ? (
        <div className="rt-side-state">
          {error ? (
            <ProblemState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading skeleton={<SkeletonLines lines={8} />} />
          )}
        </div>
      ) : (
        <ModelContext value={app.model}>
          <div className="rt-side-title">
            <RecordTile title={title} id={record.id} size={40} />
            <div>
              <h2 className="tes-14">{title}</h2>
              <div className="tes-state-text">{labelOf(object, language)}</div>
            </div>
          </div>
          <RecordStages record={record} readOnly thin />
          <dl className="rt-side-facts">
            {filled.slice(0, most).map(field => (
              <div key={field.name}>
                <dt className="tes-ellipsis">{labelOf(field, language)}</dt>
                <dd>
                  <FieldValue
                    field={field}
                    value={record[field.name] ?? null}
                    // Money says its currency where no head of a column does.
                    look={currencyOf(app.model, field) === undefined ? 'cell' : 'detail'}
                  />
                </dd>
              </div>
            ))}
          </dl>
          <hr className="rt-side-line" />
          <h3 className="rt-side-heading">{t('timeline')}</h3>
          <RecordHistory id={id} />
        </ModelContext>
      )}
    </Panel>
  )
}
