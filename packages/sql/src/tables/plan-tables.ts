import { historyName } from '../names/table-name.ts'
import { ident } from '../text/quote.ts'
import { castOf } from './casts.ts'
import { computedFills } from './computed-fills.ts'
import {
  addForeignKey,
  addSearch,
  createHistory,
  createHistoryIndex,
  createIndex,
  createLinks,
  createTable,
  dropForeignKey,
  dropIndex,
  dropLinks,
  dropSearch,
  renameTable,
  retiredName,
} from './ddl.ts'
import { columnImpacts, objectGoes, uniqueImpact } from './impacts.ts'
import { type ColumnMatches, carries, matchColumns } from './match-columns.ts'
import { planColumns } from './plan-columns.ts'
import { orderRenames } from './plan-names.ts'
import { fillSlotsWith } from './slots.ts'
import { quoted, step } from './steps.ts'
import type { ColumnModel, IndexModel, TableModel } from './table-model.ts'
import type { ImpactQuery, PlanStep, TablePlan } from './table-plan.ts'

/** A table that stays, and what becomes of its columns. */
interface Pair {
  readonly before: TableModel
  readonly after: TableModel
  readonly matches: ColumnMatches
}

const replacedKeys = ({ matches }: Pair): ReadonlySet<string> =>
  new Set([
    ...matches.matched.filter(match => match.how === 'replace' || match.returns).map(match => match.after.key),
    ...matches.removed.map(column => column.key),
  ])

const sameTriggers = (a: TableModel, b: TableModel, name: string): boolean => {
  const [one, other] = [a, b].map(table => table.triggers.find(trigger => trigger.name === name)?.create.join(';'))
  return one === other
}

const searchChanges = ({ before, after, matches }: Pair): boolean =>
  before.search !== after.search ||
  // A generated column stands in the way of a change of type.
  (after.search !== undefined &&
    matches.matched.some(match => match.how !== 'keep' && after.search?.includes(`{${match.after.key}}`) === true))

const indexStays = (pair: Pair, index: IndexModel): boolean => {
  const other = pair.before.indexes.find(candidate => candidate.name === index.name)
  if (other === undefined || other.definition !== index.definition || other.unique !== index.unique) return false
  if (index.definition.includes('(search)') && searchChanges(pair)) return false
  const replaced = replacedKeys(pair)
  return !index.columns.some(key => replaced.has(key))
}

const live = (columns: readonly ColumnModel[]): readonly ColumnModel[] =>
  columns.filter(column => column.retired === undefined)

/** Takes away what stands in the way of changes: triggers, indexes, the search column, foreign keys, links. */
const clearing = (schema: string, pair: Pair): readonly PlanStep[] => {
  const { before, after } = pair
  const steps: PlanStep[] = []
  const tidy = (sql: string): void => {
    steps.push(step(sql, 'Tidy up before the change', '变更前的准备'))
  }
  for (const trigger of before.triggers) {
    if (!sameTriggers(before, after, trigger.name)) trigger.drop.forEach(tidy)
  }
  for (const index of before.indexes) {
    const wanted = after.indexes.find(candidate => candidate.name === index.name)
    if (wanted === undefined || !indexStays(pair, wanted)) tidy(dropIndex(schema, index))
  }
  if (before.search !== undefined && searchChanges(pair)) tidy(dropSearch(schema, before.name))
  const replaced = replacedKeys(pair)
  for (const column of live(before.columns)) {
    if (!replaced.has(column.key)) continue
    if (column.links !== undefined) tidy(dropLinks(schema, column.links))
    else if (column.references !== undefined) tidy(dropForeignKey(schema, before, column))
  }
  return steps
}

const renameLinks = (schema: string, { before, after }: Pair): readonly PlanStep[] =>
  after.columns.flatMap(column => {
    const old = before.columns.find(candidate => candidate.key === column.key && candidate.retired === undefined)
    if (old?.links === undefined || column.links === undefined || old.links === column.links) return []
    return [step(renameTable(schema, old.links, column.links), `Rename ${old.links}`, `${old.links} 改名`)]
  })

/** Foreign keys and links of columns that are new, or take the place of others. */
const linking = (
  schema: string,
  table: TableModel,
  columns: readonly ColumnModel[],
  nameOf: (object: string) => string | undefined,
): readonly PlanStep[] =>
  columns.flatMap(column => {
    const label = quoted(column.label)
    const en = `Tie ${label.en} to what it points to`
    const chinese = `为${label['zh-CN']}建立外键`
    if (column.links !== undefined && column.references?.to === 'object') {
      const target = nameOf(column.references.object)
      return target === undefined ? [] : createLinks(schema, table, column, target).map(sql => step(sql, en, chinese))
    }
    const sql = addForeignKey(schema, table, column, nameOf)
    return sql === undefined ? [] : [step(sql, en, chinese)]
  })

const indexing = (
  schema: string,
  table: TableModel,
  indexes: readonly IndexModel[],
  fresh: boolean,
): readonly PlanStep[] =>
  indexes.map(index => {
    const concurrent = !fresh && !index.unique
    const label = quoted(table.label)
    return step(
      createIndex(schema, table, index, concurrent),
      index.unique ? `Make sure that no two records of ${label.en} share a value` : `Make ${label.en} faster to search`,
      index.unique ? `保证${label['zh-CN']}的值不重复` : `加快${label['zh-CN']}的查询`,
      { concurrent },
    )
  })

const creating = (schema: string, table: TableModel): readonly PlanStep[] => {
  const label = quoted(table.label)
  return [createTable(schema, table), createHistory(schema, table), createHistoryIndex(schema, table)].map(sql =>
    step(sql, `Create the table for ${label.en}`, `为${label['zh-CN']}建表`),
  )
}

const uniqueImpacts = (schema: string, pair: Pair): readonly ImpactQuery[] =>
  pair.after.indexes
    .filter(index => index.unique && !indexStays(pair, index))
    .flatMap(index => {
      const matches = index.columns.map(key => pair.matches.matched.find(({ after }) => after.key === key))
      // A column that is new, comes back empty or cannot take the old values over is empty: nothing can be double.
      const filled = matches.filter(match => match !== undefined && (match.how === 'keep' || carries(match)))
      if (filled.length < matches.length) return []
      const known = pair.before.indexes.find(({ name }) => name === index.name)
      if (known?.definition === index.definition && filled.every(match => match?.how === 'keep')) return []
      const carriedValue = (key: string): string | undefined => {
        const match = filled.find(one => one?.after.key === key)
        if (match === undefined) return undefined
        const name = ident(match.before.name)
        if (match.how === 'keep') return name
        return `(${castOf(match.before.type, match.after.type)?.to(name) ?? name})`
      }
      const expressions = index.expressions.map(expression => fillSlotsWith(expression, carriedValue))
      const columns = filled.flatMap(match =>
        match === undefined ? [] : [{ ...match.after, name: match.before.name }],
      )
      return [uniqueImpact(schema, pair.before, index, columns, expressions)]
    })

const retireTable = (
  schema: string,
  table: TableModel,
  taken: Set<string>,
): { steps: PlanStep[]; table: TableModel } => {
  const name = retiredName(table.name, taken, 54)
  taken.add(name)
  const label = quoted(table.label)
  const steps = table.triggers
    .flatMap(trigger => trigger.drop)
    .map(sql => step(sql, 'Tidy up before the change', '变更前的准备'))
  for (const { links } of live(table.columns)) {
    if (links !== undefined) steps.push(step(dropLinks(schema, links), 'Tidy up before the change', '变更前的准备'))
  }
  for (const index of table.indexes)
    steps.push(step(dropIndex(schema, index), 'Tidy up before the change', '变更前的准备'))
  for (const [from, to] of [
    [table.name, name],
    [historyName(table.name), historyName(name)],
  ] as const) {
    steps.push(
      step(renameTable(schema, from, to), `Put the records of ${label.en} aside`, `保留${label['zh-CN']}的记录`, {
        losesData: true,
      }),
    )
  }
  return { steps, table: { ...table, name, retired: table.name, indexes: [], triggers: [] } }
}

/**
 * How tables get from `before` to `after`, matched by identity: what is renamed keeps its rows, what is gone is renamed
 * and kept, what comes back finds its rows again.
 * @param before what stands in the database, retired tables and columns included: `tables` of the plan before.
 * @param after all tables of the workspace as they should be: `tablesOf` of its model.
 */
export const planTables = (
  before: readonly TableModel[],
  after: readonly TableModel[],
  { schema }: { readonly schema: string },
): TablePlan => {
  const known = new Map(before.map(table => [table.key, table]))
  const wanted = new Set(after.map(table => table.key))
  const taken = new Set(before.map(table => table.name))
  const pairs = after.flatMap((table): Pair[] => {
    const old = known.get(table.key)
    return old === undefined ? [] : [{ before: old, after: table, matches: matchColumns(old, table) }]
  })
  const fresh = after.filter(table => !known.has(table.key))
  const gone = before.filter(table => !wanted.has(table.key))
  const nameOf = (key: string): string | undefined => after.find(table => table.key === key)?.name

  const retiring = gone.filter(table => table.retired === undefined).map(table => retireTable(schema, table, taken))
  const names = new Set(pairs.map(pair => pair.before.name))
  const renames = orderRenames(
    pairs.map(pair => ({ from: pair.before.name, to: pair.after.name })),
    names,
  )
  const columns = pairs.map(pair => ({ pair, plan: planColumns(schema, pair.before, pair.after, pair.matches) }))
  const newColumns = (pair: Pair): readonly ColumnModel[] => {
    const replaced = replacedKeys(pair)
    const back = pair.before.retired !== undefined
    const again = pair.after.columns.filter(({ key, links }) => replaced.has(key) || (back && links !== undefined))
    return [...pair.matches.added, ...again.filter(({ key }) => !pair.matches.added.some(column => column.key === key))]
  }

  const steps: PlanStep[] = [
    ...pairs.flatMap(pair => clearing(schema, pair)),
    ...retiring.flatMap(({ steps: retire }) => retire),
    ...renames.flatMap(({ from, to }) =>
      [
        [from, to],
        [historyName(from), historyName(to)],
      ].map(([a = '', b = '']) =>
        step(renameTable(schema, a, b), `Rename the table ${a} to ${b}`, `表 ${a} 改名为 ${b}`),
      ),
    ),
    ...pairs.flatMap(pair => renameLinks(schema, pair)),
    ...columns.flatMap(({ plan }) => plan.steps),
    ...fresh.flatMap(table => creating(schema, table)),
    ...pairs
      .filter(pair => pair.after.search !== undefined && (pair.before.search === undefined || searchChanges(pair)))
      .map(({ after: table }) =>
        step(
          addSearch(schema, table),
          `Let people search ${quoted(table.label).en}`,
          `让${quoted(table.label)['zh-CN']}可搜索`,
          {
            rewritesTable: true,
          },
        ),
      ),
    ...fresh.flatMap(table => linking(schema, table, table.columns, nameOf)),
    ...pairs.flatMap(pair => linking(schema, pair.after, newColumns(pair), nameOf)),
    ...fresh.flatMap(table => indexing(schema, table, table.indexes, true)),
    ...pairs.flatMap(pair =>
      indexing(
        schema,
        pair.after,
        pair.after.indexes.filter(index => !indexStays(pair, index)),
        false,
      ),
    ),
    ...fresh.flatMap(table => table.triggers.flatMap(trigger => trigger.create)).map(sql => trigger(sql)),
    ...pairs.flatMap(pair =>
      pair.after.triggers
        .filter(({ name }) => !sameTriggers(pair.before, pair.after, name))
        .flatMap(({ create }) => create.map(sql => trigger(sql))),
    ),
    ...computedFills(before, after),
  ]
  return {
    steps: [...steps.filter(({ concurrent }) => !concurrent), ...steps.filter(({ concurrent }) => concurrent)],
    impacts: [
      ...gone.filter(table => table.retired === undefined).map(table => objectGoes(schema, table)),
      ...pairs
        .filter(pair => pair.before.retired === undefined)
        .flatMap(pair => [...columnImpacts(schema, pair.before, pair.matches), ...uniqueImpacts(schema, pair)]),
    ],
    tables: [
      ...fresh,
      ...columns.map(({ pair, plan }) => ({ ...pair.after, columns: [...pair.after.columns, ...plan.retired] })),
      ...retiring.map(({ table }) => table),
      ...gone.filter(table => table.retired !== undefined),
    ],
  }
}

const trigger = (sql: string): PlanStep => step(sql, 'Keep computed values up to date', '保持汇总值最新')
