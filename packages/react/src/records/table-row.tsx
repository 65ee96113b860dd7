// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid; its rows are placed by the script
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points to the row
import type { ObjectModel } from '@tessera/metadata'
import type { Json, RecordData } from '@tessera/schemas'
import { Checkbox } from 'antd'
import { lazy, memo, type ReactNode, Suspense } from 'react'
import { fieldTexts } from '../fields/field-texts.ts'
import { FieldValue } from '../fields/field-value.tsx'
import { widgetOf } from '../fields/field-widgets.ts'
import { shortText } from '../fields/short-text.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { classNames } from '../pieces/class-names.ts'
import { IconButton } from '../pieces/icon-button.tsx'
import { RecordTile } from '../pieces/record-tile.tsx'
import { markColour } from '../theme/colour-names.ts'
import { recordTexts } from './record-texts.ts'
import { type ShownColumn, valueAt } from './table-column.ts'
import { selectColumn, selectWidth } from './use-column-table.ts'

// Changing a cell brings the rules of its object along; a list that is only read does without.
const CellEdit = lazy(async () => ({ default: (await import('./cell-edit.tsx')).CellEdit }))

/** A row, and a column of it. */
export interface CellPlace {
  readonly row: number
  readonly column: number | undefined
}

/** What can be done with one record; shown while the pointer or the focus is on its row. */
export interface TableAction {
  readonly key: string
  readonly label: string
  readonly icon: ReactNode
  readonly onSelect: () => void
}

export interface TableRowProps {
  readonly object: ObjectModel
  readonly record: RecordData
  readonly index: number
  readonly top: number
  readonly height: number
  readonly shown: readonly ShownColumn[]
  readonly widths: ReadonlyMap<string, number>
  readonly offsets: ReadonlyMap<string, number>
  readonly selected: boolean | undefined
  readonly open: boolean
  /** Focused column, -1 for the row as a whole; undefined where the focus is elsewhere. */
  readonly focused: number | undefined
  readonly editing: number | undefined
  readonly colour: string | undefined
  readonly actions: ((record: RecordData) => readonly TableAction[]) | undefined
  readonly mayEdit: ((record: RecordData, field: string) => boolean) | undefined
  readonly onEdit: ((record: RecordData, field: string, value: Json) => Promise<void>) | undefined
  readonly onOpen: ((record: RecordData) => void) | undefined
  readonly onPlace: (place: CellPlace) => void
  readonly onEditing: (place: CellPlace | undefined) => void
  readonly onToggle: (id: string, range: boolean) => void
  readonly onDone: (place: CellPlace) => void
}

/** Whether a cell may be changed in its place. */
export const editableCell = (column: ShownColumn, record: RecordData, mayEdit: TableRowProps['mayEdit']): boolean =>
  column.own &&
  widgetOf(column.field).inline === true &&
  column.field.definition.readOnly !== true &&
  (mayEdit?.(record, column.field.name) ?? true)

/** One record. Drawn anew only when something of it changed. */
export const TableRow = memo(function TableRow(props: TableRowProps): ReactNode {
  const {
    object,
    record,
    index,
    top,
    height,
    shown,
    widths,
    offsets,
    selected,
    open,
    focused,
    editing,
    colour,
    actions,
    mayEdit,
    onEdit,
    onOpen,
    onPlace,
    onEditing,
    onToggle,
    onDone,
  } = props
  const t = useTexts(recordTexts)
  const f = useTexts(fieldTexts)
  const title =
    shortText(object.title === undefined ? null : (record[object.title] ?? null)) ||
    shortText(record['title'] ?? null) ||
    f('unnamed')
  const shownActions = actions?.(record) ?? []
  return (
    <div
      id={`${object.name}-row-${record.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classNames(
        'tes-table-row',
        selected === true && 'tes-table-selected',
        open && 'tes-table-open',
        focused !== undefined && 'tes-table-focused',
      )}
      style={{
        height,
        transform: `translateY(${top}px)`,
        ...(colour === undefined ? {} : { boxShadow: `inset 3px 0 0 ${markColour(colour)}` }),
      }}
    >
      {selected === undefined ? null : (
        <div
          role="gridcell"
          className="tes-table-cell tes-table-select tes-table-pinned"
          style={{ width: selectWidth, left: offsets.get(selectColumn) ?? 0 }}
        >
          <Checkbox
            tabIndex={-1}
            aria-label={t('select', { title })}
            checked={selected}
            onChange={event =>
              onToggle(record.id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
            }
          />
        </div>
      )}
      {shown.map((column, at) => {
        const left = offsets.get(column.path)
        const value = valueAt(record, column.path)
        const editable = onEdit !== undefined && editableCell(column, record, mayEdit)
        const isTitle = column.path === object.title
        const edits = editing === at && onEdit !== undefined
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys
          <div
            key={column.path}
            role="gridcell"
            aria-colindex={at + 1}
            tabIndex={-1}
            className={classNames(
              'tes-table-cell',
              left !== undefined && 'tes-table-pinned',
              column.right && 'tes-table-right',
              focused === at && 'tes-table-here',
              edits && 'tes-table-edits',
            )}
            style={{ width: widths.get(column.path), ...(left === undefined ? {} : { left }) }}
            onClick={() => onPlace({ row: index, column: at })}
            onDoubleClick={() => {
              if (editable) onEditing({ row: index, column: at })
            }}
          >
            {edits ? (
              <Suspense fallback={<FieldValue field={column.field} value={value} />}>
                <CellEdit
                  object={object}
                  field={column.field}
                  value={value}
                  onSave={next => onEdit(record, column.field.name, next)}
                  onClose={() => onDone({ row: index, column: at })}
                />
              </Suspense>
            ) : isTitle ? (
              <span className="tes-table-title">
                <RecordTile title={title} id={record.id} />
                {onOpen === undefined ? (
                  <span className="tes-ellipsis">{title}</span>
                ) : (
                  <button type="button" tabIndex={-1} className="tes-ellipsis" onClick={() => onOpen(record)}>
                    {title}
                  </button>
                )}
              </span>
            ) : (
              <FieldValue field={column.field} value={value} />
            )}
          </div>
        )
      })}
      <div className="tes-table-rest" role="gridcell">
        {shownActions.length === 0 ? null : (
          <span className="tes-table-actions">
            {shownActions.map(action => (
              <IconButton key={action.key} small label={action.label} icon={action.icon} onClick={action.onSelect} />
            ))}
          </span>
        )}
      </div>
    </div>
  )
})
