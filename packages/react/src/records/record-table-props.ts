import type { Model, ObjectModel } from '@tessera/metadata'
import type { Json, RecordData } from '@tessera/schemas'
import type { ReactNode } from 'react'
import type { TableColumn } from './table-column.ts'
import type { TableAction } from './table-row.tsx'

/** Row height in pixels. */
export const rowHeights = { compact: 32, standard: 36, relaxed: 44 } as const

export interface RecordTableProps {
  readonly model: Model
  readonly object: ObjectModel
  readonly records: readonly RecordData[]
  readonly columns: readonly TableColumn[]
  /** Widths, order and hidden columns as the person left them. */
  readonly onColumnsChange?: ((columns: readonly TableColumn[]) => void) | undefined
  readonly hasMore?: boolean | undefined
  readonly onLoadMore?: (() => void) | undefined
  /** Nothing has come in yet. */
  readonly loading?: boolean | undefined
  readonly loadingMore?: boolean | undefined
  readonly sort?: readonly string[] | undefined
  readonly onSortChange?: ((sort: readonly string[]) => void) | undefined
  readonly selection?: ReadonlySet<string> | undefined
  readonly onSelectionChange?: ((selection: ReadonlySet<string>) => void) | undefined
  readonly density?: keyof typeof rowHeights | undefined
  /** The record in the side view. */
  readonly openId?: string | undefined
  /** Enter, or a press on the name. */
  readonly onOpen?: ((record: RecordData) => void) | undefined
  /** Space, and J and K while the side view is open. */
  readonly onPeek?: ((record: RecordData) => void) | undefined
  /** Keeps one changed value; a rejected promise leaves the editor open. Without it cells only read. */
  readonly onEdit?: ((record: RecordData, field: string, value: Json) => Promise<void>) | undefined
  /** Whether a cell may be changed; every own, typed field unless told. */
  readonly mayEdit?: ((record: RecordData, field: string) => boolean) | undefined
  readonly actions?: ((record: RecordData) => readonly TableAction[]) | undefined
  /** A hue of the definition, from the colours of the view. */
  readonly colourOf?: ((record: RecordData) => string | undefined) | undefined
  /** Columns that stay at the left, besides the one to select with. */
  readonly pinned?: number | undefined
  /** What stands where nothing is. */
  readonly empty?: ReactNode
  readonly label?: string | undefined
}
