// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid; its rows are placed by the script
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ModelContext } from '../fields/model-context.ts'
import { useLatest } from '../forms/use-latest.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { SkeletonRows } from '../pieces/skeleton.tsx'
import { usePhone } from '../theme/use-media-query.ts'
import { RecordCards } from './record-cards.tsx'
import { type RecordTableProps, rowHeights } from './record-table-props.ts'
import { recordTexts } from './record-texts.ts'
import { shownColumns } from './table-column.ts'
import { TableHead } from './table-head.tsx'
import { type CellPlace, TableRow } from './table-row.tsx'
import { useColumnTable } from './use-column-table.ts'
import { useTableKeys } from './use-table-keys.ts'
import './table.css'

const ahead = 12

/** Records in rows: any number, loaded while one scrolls; changed in place; all of it from the keyboard. Cards on a phone. */
export function RecordTable(props: RecordTableProps): ReactNode {
  const {
    model,
    object,
    records,
    columns,
    hasMore = false,
    loading = false,
    loadingMore = false,
    density = 'standard',
    selection,
    openId,
    pinned = 1,
    empty,
    label,
  } = props
  const t = useTexts(recordTexts)
  const phone = usePhone()
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => shownColumns(model, object, columns), [model, object, columns])
  const [place, setPlace] = useState<CellPlace>({ row: -1, column: undefined })
  const [editing, setEditing] = useState<CellPlace | undefined>(undefined)
  const height = rowHeights[density]
  const { widths, offsets, total, resizing, resize, resizeHandler } = useColumnTable(
    shown,
    columns,
    pinned,
    selection !== undefined,
    props.onColumnsChange,
  )
  const virtual = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone ? 64 : height),
    overscan: 8,
    getItemKey: index => records[index]?.id ?? index,
  })
  const sizer = useLatest(virtual)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when rows become higher
  useEffect(() => sizer.current.measure(), [height, phone])
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  const loadMore = useLatest(props.onLoadMore)
  useEffect(() => {
    if (hasMore && !loadingMore && last >= records.length - ahead) loadMore.current?.()
  }, [hasMore, loadingMore, last, records.length, loadMore])
  const keys = useTableKeys({
    ...props,
    shown,
    place,
    setPlace,
    editing,
    setEditing,
    reveal: index => virtual.scrollToIndex(index),
    page: Math.floor((scroller.current?.clientHeight ?? 400) / height),
  })

  if (loading) return <SkeletonRows rows={12} columns={Math.min(6, shown.length)} />
  if (records.length === 0) return <div className="tes-table-empty">{empty}</div>
  const inner = { height: virtual.getTotalSize() }
  if (phone)
    return (
      <ModelContext value={model}>
        <RecordCards {...props} shown={shown} scroller={scroller} rows={rows} height={inner.height} />
      </ModelContext>
    )
  return (
    <ModelContext value={model}>
      <div
        ref={scroller}
        className="tes-table"
        role="grid"
        aria-label={label ?? t('rows')}
        aria-rowcount={hasMore ? -1 : records.length + 1}
        aria-colcount={shown.length}
        aria-multiselectable={selection !== undefined}
        aria-activedescendant={place.row < 0 ? undefined : `${object.name}-row-${records[place.row]?.id ?? ''}`}
        tabIndex={0}
        data-resizing={resizing || undefined}
        onKeyDown={keys.press}
      >
        <div className="tes-table-inner" style={{ width: total, minWidth: '100%' }} role="presentation">
          <TableHead
            shown={shown}
            widths={widths}
            offsets={offsets}
            columns={columns}
            sort={props.sort ?? []}
            onSortChange={props.onSortChange}
            onColumnsChange={props.onColumnsChange}
            selected={
              selection === undefined
                ? undefined
                : selection.size === 0
                  ? false
                  : records.every(record => selection.has(record.id))
                    ? true
                    : 'mixed'
            }
            onSelectAll={all => props.onSelectionChange?.(all ? new Set(records.map(record => record.id)) : new Set())}
            resize={resize}
            resizeHandler={resizeHandler}
          />
          <div role="rowgroup" style={inner} className="tes-table-body">
            {rows.map(({ index, start, key }) => {
              const record = records[index]
              if (record === undefined) return null
              return (
                <TableRow
                  key={key}
                  object={object}
                  record={record}
                  index={index}
                  top={start}
                  height={height}
                  shown={shown}
                  widths={widths}
                  offsets={offsets}
                  selected={selection?.has(record.id)}
                  open={record.id === openId}
                  focused={place.row === index ? (place.column ?? -1) : undefined}
                  editing={editing?.row === index ? editing.column : undefined}
                  colour={props.colourOf?.(record)}
                  actions={props.actions}
                  mayEdit={props.mayEdit}
                  onEdit={props.onEdit}
                  onOpen={props.onOpen}
                  onPlace={setPlace}
                  onEditing={setEditing}
                  onToggle={keys.toggle}
                  onDone={keys.done}
                />
              )
            })}
          </div>
          {loadingMore ? <div className="tes-table-more">{t('loadingMore')}</div> : null}
        </div>
      </div>
    </ModelContext>
  )
}
