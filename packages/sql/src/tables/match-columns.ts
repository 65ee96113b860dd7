import { castOf } from './casts.ts'
import type { ColumnModel, TableModel } from './table-model.ts'

/** What becomes of a column. */
export interface ColumnMatch {
  readonly before: ColumnModel
  readonly after: ColumnModel
  /** `keep` also when only the name changes; `cast` in place; `replace` by a new column, the old one retired. */
  readonly how: 'keep' | 'cast' | 'replace'
  /** It was retired and comes back. */
  readonly returns: boolean
}

/** The columns of a table before and after, matched by identity. */
export interface ColumnMatches {
  readonly matched: readonly ColumnMatch[]
  readonly added: readonly ColumnModel[]
  readonly removed: readonly ColumnModel[]
}

const sameTarget = (a: ColumnModel, b: ColumnModel): boolean =>
  JSON.stringify(a.references ?? null) === JSON.stringify(b.references ?? null)

const howOf = (before: ColumnModel, after: ColumnModel): ColumnMatch['how'] => {
  // An id means nothing but in the table it points to.
  if (!sameTarget(before, after)) return 'replace'
  if (before.type === after.type) return 'keep'
  return castOf(before.type, after.type)?.lossless === true && after.references === undefined ? 'cast' : 'replace'
}

/** Key of a column that a change of type has put aside; it never comes back by itself. */
export const asideKey = (column: ColumnModel, name: string): string => `${column.key}#${name}`

/** Matches columns by their keys. A column that was put aside by a change of type stays aside. */
export const matchColumns = (before: TableModel, after: TableModel): ColumnMatches => {
  const old = new Map(before.columns.map(column => [column.key, column]))
  const matched: ColumnMatch[] = []
  const added: ColumnModel[] = []
  for (const column of after.columns) {
    const known = old.get(column.key)
    if (known === undefined) added.push(column)
    else matched.push({ before: known, after: column, how: howOf(known, column), returns: known.retired !== undefined })
  }
  const kept = new Set(after.columns.map(column => column.key))
  const removed = before.columns.filter(column => column.retired === undefined && !kept.has(column.key))
  return { matched, added, removed }
}

/** Whether values can be carried into the column that takes the place of another. */
export const carries = ({ before, after }: ColumnMatch): boolean =>
  castOf(before.type, after.type) !== undefined && sameTarget(before, after)
