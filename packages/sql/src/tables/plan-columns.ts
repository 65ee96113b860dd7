import { historyName } from '../names/table-name.ts'
import { ident, qualified } from '../text/quote.ts'
import { castOf } from './casts.ts'
import { addColumn, renameColumn, retiredName } from './ddl.ts'
import { asideKey, type ColumnMatch, type ColumnMatches, carries } from './match-columns.ts'
import { orderRenames } from './plan-names.ts'
import { quoted, step } from './steps.ts'
import type { ColumnModel, TableModel } from './table-model.ts'
import type { PlanStep } from './table-plan.ts'

/** Steps on the columns of one table and its history, and the columns that were put aside. */
export interface ColumnPlan {
  readonly steps: readonly PlanStep[]
  readonly retired: readonly ColumnModel[]
}

/** The same for the table and for its history. */
const both = (table: TableModel, sql: (name: string) => string): readonly string[] => [
  sql(table.name),
  sql(historyName(table.name)),
]

const put = (schema: string, table: TableModel, match: ColumnMatch, aside: string): readonly PlanStep[] => {
  const { before, after } = match
  const label = quoted(after.label)
  const adds = both(table, name => addColumn(schema, name, after, name !== table.name))
  const steps = adds.map(sql =>
    step(sql, `Add a column of the new type for ${label.en}`, `为${label['zh-CN']}新增新类型的列`),
  )
  const cast = carries(match) ? castOf(before.type, after.type) : undefined
  if (cast === undefined) return steps
  const fill = (name: string): string =>
    `update ${qualified(schema, name)} set ${ident(after.name)} = ${cast.to(ident(aside))} where ${ident(aside)} is not null`
  const losesData = !cast.lossless
  return [
    ...steps,
    ...both(table, fill).map(sql =>
      step(sql, `Carry the values of ${label.en} over`, `转换${label['zh-CN']}的值`, {
        rewritesTable: true,
        losesData,
      }),
    ),
  ]
}

const inPlace = (schema: string, table: TableModel, { before, after }: ColumnMatch): readonly PlanStep[] => {
  const cast = castOf(before.type, after.type)
  const label = quoted(after.label)
  const sql = (name: string): string =>
    `alter table ${qualified(schema, name)} alter column ${ident(after.name)} type ${after.type} using ${cast?.to(ident(after.name)) ?? 'null'}`
  return both(table, sql).map(text =>
    step(text, `Change the type of ${label.en}`, `更改${label['zh-CN']}的类型`, { rewritesTable: true }),
  )
}

const defaults = (schema: string, table: TableModel, { before, after }: ColumnMatch): readonly PlanStep[] => {
  if (before.default === after.default) return []
  const what = after.default === undefined ? 'drop default' : `set default ${after.default}`
  const sql = `alter table ${qualified(schema, table.name)} alter column ${ident(after.name)} ${what}`
  return [step(sql, `Change what ${after.label.en} starts with`, `更改${after.label['zh-CN']}的初始值`)]
}

/**
 * Brings the columns of a table that stays to what they should be. Nothing is dropped: a column that is no longer
 * wanted, or whose values cannot all be converted, is renamed and kept.
 * @param table how it should be; it already has its new name.
 */
export const planColumns = (
  schema: string,
  before: TableModel,
  table: TableModel,
  { matched, added, removed }: ColumnMatches,
): ColumnPlan => {
  const taken = new Set([...before.columns, ...table.columns].map(column => column.name))
  const steps: PlanStep[] = []
  const retired: ColumnModel[] = before.columns.filter(
    column => column.retired !== undefined && !matched.some(match => match.before.key === column.key),
  )
  const retire = (column: ColumnModel, key: string): string => {
    const name = retiredName(column.name, taken)
    taken.add(name)
    const label = quoted(column.label)
    const losesData = column.field?.type !== 'formula' && column.field?.type !== 'rollup'
    for (const sql of both(table, on => renameColumn(schema, on, column.name, name))) {
      steps.push(step(sql, `Put the values of ${label.en} aside`, `保留${label['zh-CN']}的旧值`, { losesData }))
    }
    retired.push({ ...column, key, name, retired: column.name })
    return name
  }
  for (const column of removed) retire(column, column.key)
  const replaced = matched.filter(match => match.how === 'replace')
  const asides = replaced.map(match => {
    if (match.returns) return match.before.name
    return retire(match.before, asideKey(match.before, retiredName(match.before.name, taken)))
  })
  const names = new Set(before.columns.map(column => column.name))
  for (const column of removed) names.delete(column.name)
  for (const match of replaced) names.delete(match.before.name)
  const renames = matched
    .filter(match => match.how !== 'replace')
    .map(match => ({ from: match.before.name, to: match.after.name, match }))
  for (const { from, to } of orderRenames(renames, names)) {
    for (const sql of both(table, on => renameColumn(schema, on, from, to))) {
      steps.push(step(sql, `Rename the column ${from} to ${to}`, `列 ${from} 改名为 ${to}`))
    }
  }
  for (const match of matched) if (match.how === 'cast') steps.push(...inPlace(schema, table, match))
  replaced.forEach((match, i) => {
    if (match.returns) retired.push({ ...match.before, key: asideKey(match.before, match.before.name) })
    steps.push(...put(schema, table, match, asides[i] ?? ''))
  })
  for (const match of matched) if (match.how !== 'replace') steps.push(...defaults(schema, table, match))
  for (const column of added) {
    const label = quoted(column.label)
    for (const sql of both(table, on => addColumn(schema, on, column, on !== table.name))) {
      steps.push(step(sql, `Add a column for ${label.en}`, `为${label['zh-CN']}新增一列`))
    }
  }
  return { steps, retired }
}
