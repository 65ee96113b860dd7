import { ident } from '../text/quote.ts'
import type { TableModel } from './table-model.ts'

/** Stands for the column with this key in texts that must not change when the column is renamed. */
export const slot = (key: string): string => `{${key}}`

/** The text with what `columnOf` gives for each slot. */
export const fillSlotsWith = (text: string, columnOf: (key: string) => string | undefined): string =>
  text.replace(/\{([^{}]+)\}/g, (whole, key: string) => columnOf(key) ?? whole)

/** The text with the present names of the columns. */
export const fillSlots = (table: TableModel, text: string): string =>
  fillSlotsWith(text, key => {
    const column = table.columns.find(candidate => candidate.key === key && candidate.retired === undefined)
    return column === undefined ? undefined : ident(column.name)
  })
