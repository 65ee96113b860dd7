import { safeName } from '../names/safe-name.ts'
import { historyName } from '../names/table-name.ts'
import { shortHash } from '../text/hash.ts'
import { ident, qualified } from '../text/quote.ts'
import { fillSlots } from './slots.ts'
import type { ColumnModel, IndexModel, TableModel } from './table-model.ts'

/** Room is left in each page, so that most changes of a row stay on it and touch no index. */
const storage = 'with (fillfactor = 90)'

const columnText = (column: ColumnModel): string =>
  `${ident(column.name)} ${column.type}${column.default === undefined ? '' : ` default ${column.default}`}${column.notNull === true ? ' not null' : ''}`

const searchColumn = (table: TableModel): string =>
  `search text generated always as (${fillSlots(table, table.search ?? "''")}) stored`

export const createTable = (schema: string, table: TableModel): string => {
  const live = table.columns.filter(column => column.retired === undefined)
  const lines = [...live.map(columnText), ...(table.search === undefined ? [] : [searchColumn(table)])]
  const key = `constraint ${ident(`pk_${shortHash(table.key)}`)} primary key (id)`
  return `create table ${qualified(schema, table.name)} (\n  ${[...lines, key].join(',\n  ')}\n) ${storage}`
}

/** Typed like the table, without its constraints: old rows are never wrong. */
export const createHistory = (schema: string, table: TableModel): string => {
  const live = table.columns.filter(column => column.retired === undefined)
  const lines = live.map(column => `${ident(column.name)} ${column.type}`)
  const times = ['valid_from timestamptz(3) not null', 'valid_to timestamptz(3) not null']
  return `create table ${qualified(schema, historyName(table.name))} (\n  ${[...lines, ...times].join(',\n  ')}\n)`
}

export const historyIndexName = (table: TableModel): string => `history_${shortHash(table.key)}`

export const createHistoryIndex = (schema: string, table: TableModel): string =>
  `create index ${ident(historyIndexName(table))} on ${qualified(schema, historyName(table.name))} (id, version)`

export const addColumn = (schema: string, table: string, column: ColumnModel, bare = false): string => {
  const text = bare ? `${ident(column.name)} ${column.type}` : columnText(column)
  return `alter table ${qualified(schema, table)} add column ${text}`
}

export const renameColumn = (schema: string, table: string, from: string, to: string): string =>
  `alter table ${qualified(schema, table)} rename column ${ident(from)} to ${ident(to)}`

export const renameTable = (schema: string, from: string, to: string): string =>
  `alter table ${qualified(schema, from)} rename to ${ident(to)}`

export const addSearch = (schema: string, table: TableModel): string =>
  `alter table ${qualified(schema, table.name)} add column ${searchColumn(table)}`

export const dropSearch = (schema: string, table: string): string =>
  `alter table ${qualified(schema, table)} drop column search`

export const createIndex = (schema: string, table: TableModel, index: IndexModel, concurrently: boolean): string =>
  `create ${index.unique ? 'unique ' : ''}index ${concurrently ? 'concurrently if not exists ' : ''}${ident(index.name)} on ${qualified(schema, table.name)} ${fillSlots(table, index.definition)}`

export const dropIndex = (schema: string, index: IndexModel): string =>
  `drop index if exists ${qualified(schema, index.name)}`

export const foreignKeyName = (table: Pick<TableModel, 'key'>, column: ColumnModel): string =>
  `fk_${shortHash(JSON.stringify([table.key, column.key]))}`

/** Records are never removed by hand-written SQL of ours, so a foreign key needs to do nothing when they are. */
export const addForeignKey = (
  schema: string,
  table: TableModel,
  column: ColumnModel,
  tableOf: (object: string) => string | undefined,
): string | undefined => {
  const reference = column.references
  if (reference === undefined || column.links !== undefined) return undefined
  const target =
    reference.to === 'object'
      ? tableOf(reference.object) && qualified(schema, tableOf(reference.object) ?? '')
      : `tessera.${reference.to}`
  if (target === undefined) return undefined
  return `alter table ${qualified(schema, table.name)} add constraint ${ident(foreignKeyName(table, column))} foreign key (${ident(column.name)}) references ${target} (id)`
}

export const dropForeignKey = (schema: string, table: TableModel, column: ColumnModel): string =>
  `alter table ${qualified(schema, table.name)} drop constraint if exists ${ident(foreignKeyName(table, column))}`

/** The table of links of a `lookups` column, with what is there already. */
export const createLinks = (
  schema: string,
  table: TableModel,
  column: ColumnModel,
  target: string,
): readonly string[] => {
  const links = qualified(schema, column.links ?? '')
  const id = shortHash(JSON.stringify([table.key, column.key]))
  const from = qualified(schema, table.name)
  return [
    `create table ${links} (\n  record uuid not null constraint ${ident(`fk_r${id}`)} references ${from} (id),\n  target uuid not null constraint ${ident(`fk_${id}`)} references ${qualified(schema, target)} (id),\n  position integer not null,\n  constraint ${ident(`pk_${id}`)} primary key (record, target)\n)`,
    `create index ${ident(`link_${id}`)} on ${links} (target)`,
    `insert into ${links} (record, target, position) select t.id, u.id, min(u.n) from ${from} t cross join lateral unnest(t.${ident(column.name)}) with ordinality u(id, n) join ${qualified(schema, target)} x on x.id = u.id group by t.id, u.id`,
  ]
}

export const dropLinks = (schema: string, links: string): string => `drop table if exists ${qualified(schema, links)}`

/** A free name for what is retired. */
export const retiredName = (name: string, taken: ReadonlySet<string>, longest = 63): string => {
  for (let n = 1; ; n++) {
    const ending = `__retired_${n}`
    const candidate = safeName(name, longest - ending.length) + ending
    if (!taken.has(candidate)) return candidate
  }
}
