/** What a key means in a table. */
export type TableAct =
  | { readonly do: 'move'; readonly row: number; readonly column: number | undefined }
  | { readonly do: 'select'; readonly range: boolean }
  | { readonly do: 'select_all' | 'drop' | 'peek' | 'open_or_edit' | 'edit' }

/** Where the focus is, and how far it can go. */
export interface TableSight {
  readonly row: number
  /** None: the row as a whole. */
  readonly column: number | undefined
  readonly rows: number
  readonly columns: number
  /** Rows on the screen. */
  readonly page: number
}

const vertical: Readonly<Record<string, (page: number) => number>> = {
  j: () => 1,
  ArrowDown: () => 1,
  k: () => -1,
  ArrowUp: () => -1,
  PageDown: page => page,
  PageUp: page => -page,
}

const plain: Readonly<Record<string, TableAct>> = {
  x: { do: 'select', range: false },
  X: { do: 'select', range: true },
  ' ': { do: 'peek' },
  Enter: { do: 'open_or_edit' },
  F2: { do: 'edit' },
  Escape: { do: 'drop' },
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** J K and the arrows move, Home and End go to the ends (with ⌘ of the list), X selects, Space peeks, Enter and F2 edit. */
export function tableAct(key: string, mod: boolean, sight: TableSight): TableAct | undefined {
  const { row, column, rows, columns, page } = sight
  const move = (toRow: number, toColumn: number | undefined): TableAct => ({
    do: 'move',
    row: within(toRow, rows),
    column: toColumn === undefined ? undefined : within(toColumn, columns),
  })
  if (key === 'Home') return mod ? move(0, column) : move(row, 0)
  if (key === 'End') return mod ? move(rows - 1, column) : move(row, columns - 1)
  if (mod) return key.toLowerCase() === 'a' ? { do: 'select_all' } : undefined
  if (key === 'ArrowRight') return move(row, (column ?? -1) + 1)
  // Left of the first cell the whole row has the focus again.
  if (key === 'ArrowLeft') return move(row, column === undefined || column === 0 ? undefined : column - 1)
  const by = Object.hasOwn(vertical, key) ? vertical[key]?.(page) : undefined
  if (by !== undefined) return move(row + by, column)
  return Object.hasOwn(plain, key) ? plain[key] : undefined
}
