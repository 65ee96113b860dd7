import { isSeveral } from '../fields/shapes.ts'
import type { FieldLayout, ObjectLayout } from '../layout/layout.ts'
import { ident } from '../text/quote.ts'
import { columnKey } from './column-of-field.ts'
import { slot } from './slots.ts'

/** Characters of one field that the search box looks in. */
const longest = 10_000

type ColumnOf = (field: FieldLayout) => string

const wordsOf = (layout: FieldLayout, columnOf: ColumnOf): string => {
  const { sql, field, columns } = layout
  const column = columnOf(layout)
  const words = sql.search?.(column) ?? "''"
  const list = isSeveral(field) || columns[0]?.type === 'text[]'
  return `left(coalesce(${list ? `tessera.words(${words})` : words}, ''), ${longest})`
}

const lines = (layout: ObjectLayout, columnOf: ColumnOf): string | undefined => {
  if (layout.searched.length === 0) return undefined
  return `lower(${layout.searched.map(field => wordsOf(field, columnOf)).join(" || E'\\n' || ")})`
}

/** What the search box looks in, one field a line, in lower case; undefined where no field is searched. */
export const searchOf = (layout: ObjectLayout, alias: string): string | undefined =>
  lines(layout, field => `${alias}.${ident(field.columns[0]?.name ?? '')}`)

/** The same for the generated column, with a slot for each column. */
export const searchTemplate = (layout: ObjectLayout): string | undefined =>
  lines(layout, field => (field.columns[0] === undefined ? 'null' : slot(columnKey(field, field.columns[0]))))
