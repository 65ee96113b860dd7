import { guessTypeOfColumn } from '@tessera/metadata'
import { type ImportPreview, issue } from '@tessera/schemas'
import { openApp } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import type { CsvRow } from './csv/csv-reader.ts'
import { formatOf, readRows } from './csv/read-rows.ts'
import { fieldGuesser } from './guess-mapping.ts'

const shownRows = 20
const shownValues = 50
const longestCell = 500

/** Cells that the type of a column is guessed by. */
const guessedBy = 2000
const countedValues = 1000

/** No file that people keep has more columns. */
const mostColumns = 2000
const columnLimit = { en: 'at most 2000 columns', 'zh-CN': '最多 2000 列' }

/** What is gathered of one column. */
class Column {
  filled = 0
  readonly distinct = new Set<string>()
  readonly cells: string[] = []

  take(cell: string): void {
    if (cell.trim() === '') return
    this.filled++
    if (this.distinct.size < countedValues) this.distinct.add(cell.slice(0, longestCell))
    if (this.cells.length < guessedBy) this.cells.push(cell.slice(0, longestCell))
  }
}

/** Looks through a whole file: its columns with guessed types and fields, its first rows, and rows that do not fit. */
export const previewImport = async (
  platform: Platform,
  caller: Caller,
  input: { readonly app: string; readonly object?: string; readonly path: string },
): Promise<ImportPreview> => {
  const { app, rights } = await openApp(platform, caller, input.app)
  const found = input.object === undefined ? undefined : app.model.object(input.object)
  const object = found !== undefined && rights.object(found.qualified).import ? found : undefined
  const format = await formatOf(input.path, {})
  let heading: readonly string[] | undefined
  let columns: Column[] = []
  let rows = 0
  let ragged = 0
  const sample: string[][] = []
  const take = ({ cells, badQuote, line }: CsvRow): void => {
    if (heading === undefined) {
      if (badQuote === true) throw refusal([issue('bad_quote', '', { line })])
      if (cells.length > mostColumns) throw refusal([issue('wrong_count', '', { limit: columnLimit })])
      heading = cells.map(cell => cell.trim())
      columns = heading.map(() => new Column())
      return
    }
    rows++
    if (badQuote === true || cells.length !== heading.length) ragged++
    if (sample.length < shownRows) sample.push(cells.map(cell => cell.slice(0, longestCell)))
    for (const [index, column] of columns.entries()) column.take(cells[index] ?? '')
  }
  for await (const batch of readRows(input.path, format)) for (const row of batch) take(row)
  if (heading === undefined) throw refusal([issue('empty_file', '')])
  const guess = fieldGuesser(app.model, object)
  return {
    ...format,
    rows,
    ragged,
    sample,
    columns: columns.map((column, index) => {
      const name = heading?.[index] ?? ''
      return {
        column: name,
        type: guessTypeOfColumn(column.cells),
        ...guess(name),
        filled: column.filled,
        distinct: column.distinct.size,
        samples: [...column.distinct].slice(0, shownValues),
      }
    }),
  }
}
