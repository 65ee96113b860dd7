import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import { useLatest } from '../forms/use-latest.ts'
import type { ShownColumn, TableColumn } from './table-column.ts'

const features = tableFeatures({ columnPinningFeature, columnResizingFeature, columnSizingFeature })

/** The column to select with. */
export const selectColumn = '$select'
export const selectWidth = 36

interface Nothing {
  readonly id: string
}

const noRows: Nothing[] = []

/** Widths and places of the columns. */
export interface ColumnTable {
  readonly widths: ReadonlyMap<string, number>
  /** Left edge of the columns that stay at the left. */
  readonly offsets: ReadonlyMap<string, number>
  readonly total: number
  readonly resizing: boolean
  /** Makes a column wider by so many pixels. */
  readonly resize: (path: string, by: number) => void
  /** What the edge of a head listens with. */
  readonly resizeHandler: (path: string) => ((event: unknown) => void) | undefined
}

/** Keeps the widths while they are dragged, and hands them on when they are let go. */
export function useColumnTable(
  shown: readonly ShownColumn[],
  columns: readonly TableColumn[],
  pinned: number,
  selects: boolean,
  onColumnsChange: ((columns: readonly TableColumn[]) => void) | undefined,
): ColumnTable {
  const tell = useLatest(onColumnsChange)
  const definitions = useMemo(
    () => [
      ...(selects
        ? [{ id: selectColumn, header: selectColumn, size: selectWidth, minSize: selectWidth, enableResizing: false }]
        : []),
      ...shown.map(column => ({
        id: column.path,
        header: column.path,
        size: column.width,
        minSize: 48,
        maxSize: 1200,
      })),
    ],
    [shown, selects],
  )
  const columnPinning = useMemo(
    () => ({
      start: [...(selects ? [selectColumn] : []), ...shown.slice(0, pinned).map(column => column.path)],
      end: [],
    }),
    [shown, pinned, selects],
  )
  const [columnSizing, setColumnSizing] = useState<Record<string, number>>({})
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: { columnPinning, columnSizing },
    columnResizeMode: 'onChange',
    onColumnSizingChange: setColumnSizing,
  })
  const resizing = table.state.columnResizing.isResizingColumn !== false
  const keep = useLatest((sizes: Record<string, number>) =>
    tell.current?.(
      columns.map(column =>
        sizes[column.field] === undefined ? column : { ...column, width: Math.round(sizes[column.field] ?? 0) },
      ),
    ),
  )
  useEffect(() => {
    // Let go: the view keeps the widths from here on.
    if (!resizing && Object.keys(columnSizing).length > 0) keep.current(columnSizing)
  }, [resizing, columnSizing, keep])
  const leaves = table.getAllLeafColumns()
  const widths = new Map(leaves.map(column => [column.id, column.getSize()]))
  const offsets = new Map<string, number>()
  let left = 0
  for (const id of columnPinning.start) {
    offsets.set(id, left)
    left += widths.get(id) ?? 0
  }
  const headers = new Map(
    table
      .getHeaderGroups()
      .flatMap(group => group.headers)
      .map(header => [header.column.id, header]),
  )
  return {
    widths,
    offsets,
    total: leaves.reduce((sum, column) => sum + column.getSize(), 0),
    resizing,
    resize: (path, by) =>
      setColumnSizing(before => ({ ...before, [path]: Math.max(48, (widths.get(path) ?? 100) + by) })),
    resizeHandler: path => headers.get(path)?.getResizeHandler(),
  }
}
