import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useLatest } from '../forms/use-latest.ts'
import { isApple } from '../pieces/shortcuts.ts'
import type { RecordTableProps } from './record-table-props.ts'
import { toggleSelected } from './selection.ts'
import { type TableAct, tableAct } from './table-act.ts'
import type { ShownColumn } from './table-column.ts'
import { type CellPlace, editableCell } from './table-row.tsx'

export interface TableKeysInput extends RecordTableProps {
  readonly shown: readonly ShownColumn[]
  readonly place: CellPlace
  readonly setPlace: (place: CellPlace) => void
  readonly editing: CellPlace | undefined
  readonly setEditing: (place: CellPlace | undefined) => void
  readonly reveal: (index: number) => void
  /** Rows on the screen. */
  readonly page: number
}

/** Handlers that stay the same functions. */
export interface TableKeys {
  readonly press: (event: KeyboardEvent<HTMLElement>) => void
  /** Takes one record into the selection or out of it; with `range` all since the last one. */
  readonly toggle: (id: string, range: boolean) => void
  /** The editor of a cell was left. */
  readonly done: (place: CellPlace) => void
}

/** A control within the table that answers keys itself. */
const answersItself = (event: KeyboardEvent<HTMLElement>): boolean =>
  event.target !== event.currentTarget &&
  event.target instanceof HTMLElement &&
  /^(?:INPUT|TEXTAREA|BUTTON|A)$/.test(event.target.tagName) &&
  !['j', 'k', 'x', 'X'].includes(event.key)

/** The keys of a table. */
export function useTableKeys(input: TableKeysInput): TableKeys {
  const latest = useLatest(input)
  const anchor = useRef<string | undefined>(undefined)
  const grid = useRef<HTMLElement | null>(null)
  return useMemo(() => {
    const toggle = (id: string, range: boolean): void => {
      const { selection, onSelectionChange, records } = latest.current
      if (selection === undefined) return
      const ids = records.map(record => record.id)
      onSelectionChange?.(toggleSelected(selection, ids, id, range ? anchor.current : undefined))
      anchor.current = id
    }
    const move = (row: number, column: number | undefined): void => {
      const { records, setPlace, reveal, openId, onPeek } = latest.current
      setPlace({ row, column })
      reveal(row)
      const record = records[row]
      // The side view follows the focus.
      if (openId !== undefined && record !== undefined && record.id !== openId) onPeek?.(record)
    }
    const edit = (otherwiseOpen: boolean): void => {
      const { records, place, shown, onEdit, onOpen, mayEdit, setEditing } = latest.current
      const record = records[place.row]
      const column = place.column === undefined ? undefined : shown[place.column]
      if (record === undefined) return
      if (onEdit !== undefined && column !== undefined && editableCell(column, record, mayEdit)) setEditing(place)
      else if (otherwiseOpen) onOpen?.(record)
    }
    const act = (one: TableAct): boolean => {
      const { records, place, selection, onSelectionChange, onPeek } = latest.current
      const record = records[place.row]
      switch (one.do) {
        case 'move':
          move(one.row, one.column)
          return true
        case 'select':
          if (record !== undefined) toggle(record.id, one.range)
          return record !== undefined
        case 'select_all':
          onSelectionChange?.(new Set(records.map(record => record.id)))
          return selection !== undefined
        case 'drop':
          if (selection === undefined || selection.size === 0) return false
          onSelectionChange?.(new Set())
          return true
        case 'peek':
          if (record !== undefined) onPeek?.(record)
          return record !== undefined && onPeek !== undefined
        case 'open_or_edit':
        case 'edit':
          edit(one.do === 'open_or_edit')
          return true
      }
    }
    const press = (event: KeyboardEvent<HTMLElement>): void => {
      const { records, place, shown, editing, page } = latest.current
      grid.current = event.currentTarget
      if (editing !== undefined || event.nativeEvent.isComposing || event.altKey || answersItself(event)) return
      const mod = isApple() ? event.metaKey : event.ctrlKey
      const one = tableAct(event.key, mod, { ...place, rows: records.length, columns: shown.length, page })
      if (one !== undefined && act(one)) event.preventDefault()
    }
    const done = (place: CellPlace): void => {
      latest.current.setEditing(undefined)
      latest.current.setPlace(place)
      grid.current?.focus({ preventScroll: true })
    }
    return { press, toggle, done }
  }, [latest])
}
