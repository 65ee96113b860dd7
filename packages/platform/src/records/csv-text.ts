import { regionText } from '@tessera/form-engine'
import { type FieldModel, text } from '@tessera/metadata'
import type { Json, Language } from '@tessera/schemas'

const titleOf = (value: { readonly [key: string]: Json }): Json | undefined => value['title'] ?? value['id']

/** A value as a cell shows it: links by their title, options by their label, regions by their name, lists with semicolons. */
export const cellText = (value: Json | undefined, field: FieldModel | undefined, language: Language): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one: Json) => cellText(one, field, language)).join('; ')
  if (typeof value === 'object') {
    const title = titleOf(value as { readonly [key: string]: Json })
    return title === undefined ? JSON.stringify(value) : cellText(title, undefined, language)
  }
  if (field?.type === 'region') return regionText(String(value), language) ?? String(value)
  const option = field?.options?.find(one => one.value === value)
  return option?.label === undefined ? String(value) : text(option.label, language)
}

/**
 * A spreadsheet would take it for a formula; a number or a telephone number with a sign in front is none. What has an
 * apostrophe in front counts as well, so that guarding can be undone.
 */
const looksLikeFormula = (cell: string): boolean => /^'*(?:[=@\t\r]|[+-](?![\d\s().,-]+$))/.test(cell)

/** A cell as CSV, quoted where it has to be. What a spreadsheet would run gets an apostrophe in front. */
export const csvCell = (cell: string): string => {
  const safe = looksLikeFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell without the apostrophe that `csvCell` put in front of it: an export that is imported is what it was. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && looksLikeFormula(cell) ? cell.slice(1) : cell

/** A line of CSV. A line of one empty cell is written `""`, since an empty line is no record. */
export const csvLine = (cells: readonly string[]): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${cells.map(csvCell).join(',')}\r\n`
