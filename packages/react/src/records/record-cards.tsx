import type { VirtualItem } from '@tanstack/react-virtual'
import { Checkbox } from 'antd'
import type { ReactNode, RefObject } from 'react'
import { fieldTexts } from '../fields/field-texts.ts'
import { shortText } from '../fields/short-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { RecordTile } from '../pieces/record-tile.tsx'
import { CardValue } from './card-value.tsx'
import type { RecordTableProps } from './record-table-props.ts'
import { recordTexts } from './record-texts.ts'
import { toggleSelected } from './selection.ts'
import { type ShownColumn, valueAt } from './table-column.ts'

export interface RecordCardsProps extends RecordTableProps {
  readonly shown: readonly ShownColumn[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly rows: readonly VirtualItem[]
  readonly height: number
}

/** On a phone: a card of two lines for each record; its name and first figure, then what comes next. */
export function RecordCards(props: RecordCardsProps): ReactNode {
  const { object, records, shown, scroller, rows, height, selection, onSelectionChange, onOpen, onPeek, label } = props
  const t = useTexts(recordTexts)
  const f = useTexts(fieldTexts)
  const others = shown.filter(column => column.path !== object.title)
  const figure = others.find(column => column.right)
  const words = others.filter(column => column !== figure).slice(0, 3)
  const selecting = selection !== undefined && selection.size > 0
  return (
    <div ref={scroller} className="tes-cards">
      <ul aria-label={label ?? t('rows')} style={{ height }}>
        {rows.map(({ index, start, key }) => {
          const record = records[index]
          if (record === undefined) return null
          const title = shortText(object.title === undefined ? null : (record[object.title] ?? null)) || f('unnamed')
          const pick = (): void => onSelectionChange?.(toggleSelected(selection ?? new Set(), [], record.id))
          return (
            <li
              key={key}
              style={{ transform: `translateY(${start}px)` }}
              data-selected={selection?.has(record.id) || undefined}
            >
              {selecting ? (
                <Checkbox aria-label={t('select', { title })} checked={selection.has(record.id)} onChange={pick} />
              ) : null}
              <button
                type="button"
                onClick={() => (selecting ? pick() : (onOpen ?? onPeek)?.(record))}
                onContextMenu={event => {
                  if (selection === undefined) return
                  // A long press begins a selection.
                  event.preventDefault()
                  pick()
                }}
              >
                <RecordTile title={title} id={record.id} size={36} />
                <span className="tes-card-lines">
                  <span>
                    <b className="tes-ellipsis">{title}</b>
                    {figure === undefined ? null : (
                      <CardValue field={figure.field} value={valueAt(record, figure.path)} />
                    )}
                  </span>
                  <span>
                    {words.map(column => (
                      <CardValue key={column.path} field={column.field} value={valueAt(record, column.path)} />
                    ))}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
