import type { LocalText } from '@tessera/schemas'

import { ident, qualified } from '../text/quote.ts'
import { newParameters, statement } from '../text/statement.ts'
import { lostWhen } from './casts.ts'
import { type ColumnMatches, carries } from './match-columns.ts'
import { quoted } from './steps.ts'
import type { ColumnModel, IndexModel, TableModel } from './table-model.ts'
import type { ImpactCounts, ImpactQuery } from './table-plan.ts'

type Kind = ImpactQuery['kind']

interface Asked {
  readonly kind: Kind
  readonly key: string
  readonly label: LocalText
  readonly field?: string
  /** SQL conditions on the rows `t` of the table as it stands. */
  readonly affected: string
  readonly lost: string
  /** SQL of the value at stake, as text. */
  readonly sample?: string
  readonly options?: readonly string[]
  readonly blocks?: boolean
  readonly summary: (counts: ImpactCounts) => LocalText
}

/** The table before the change is what is counted. Rows in the bin count too: they may come back. */
const ask = (schema: string, before: TableModel, asked: Asked): ImpactQuery => {
  const parameters = newParameters()
  if (asked.options !== undefined) parameters.constant(asked.options)
  const from = qualified(schema, before.name)
  const samples =
    asked.sample === undefined
      ? `'[]'::json`
      : `coalesce((select json_agg(row_to_json(s)) from (select left((${asked.sample})::text, 100) as value, count(*) as rows from ${from} t where (${asked.affected}) or (${asked.lost}) group by 1 order by 2 desc, 1 limit 5) s), '[]')`
  const text = `select count(*)::int as rows, (count(*) filter (where ${asked.affected}))::int as affected, (count(*) filter (where ${asked.lost}))::int as lost, ${samples} as samples from ${from} t`
  return {
    id: `${asked.kind}:${asked.key}`,
    kind: asked.kind,
    object: before.object,
    label: asked.label,
    ...(asked.field === undefined ? {} : { field: asked.field }),
    query: statement(text, parameters, false),
    blocks: asked.blocks ?? false,
    summary: asked.summary,
  }
}

const rows = (n: number): LocalText => ({
  en: n === 1 ? '1 record' : `${n.toLocaleString('en')} records`,
  'zh-CN': `${n.toLocaleString('en')} 条记录`,
})

const said =
  (of: (counts: ImpactCounts) => number, en: (count: string) => string, chinese: (count: string) => string) =>
  (counts: ImpactCounts): LocalText => {
    const count = rows(of(counts))
    return { en: en(count.en), 'zh-CN': chinese(count['zh-CN']) }
  }

const affected = (counts: ImpactCounts): number => counts.affected
const lost = (counts: ImpactCounts): number => counts.lost

/** A whole object goes: its records stay in the database, out of reach. */
export const objectGoes = (schema: string, before: TableModel): ImpactQuery => {
  const label = quoted(before.label)
  return ask(schema, before, {
    kind: 'retire_object',
    key: before.key,
    label: before.label,
    affected: 'true',
    lost: 'true',
    summary: said(
      lost,
      count => `${label.en} is taken away with ${count}.`,
      count => `移除${label['zh-CN']}，连同 ${count}。`,
    ),
  })
}

const columnOf = (column: ColumnModel): string => `t.${ident(column.name)}`

const fieldGoes = (column: ColumnModel): Asked => {
  const label = quoted(column.label)
  const filled = `${columnOf(column)} is not null`
  return {
    kind: 'retire_field',
    key: column.key,
    label: column.label,
    field: column.name,
    affected: filled,
    lost: filled,
    sample: columnOf(column),
    summary: said(
      lost,
      count => `${label.en} is taken away; ${count} have a value in it.`,
      count => `移除${label['zh-CN']}，${count}有值。`,
    ),
  }
}

const typeChanges = (match: ColumnMatches['matched'][number]): Asked => {
  const { before, after } = match
  const label = quoted(after.label)
  const column = columnOf(before)
  return {
    kind: 'retype',
    key: after.key,
    label: after.label,
    field: after.name,
    affected: `${column} is not null`,
    lost: carries(match) ? lostWhen(before.type, after.type, column) : `${column} is not null`,
    sample: column,
    summary: counts =>
      counts.lost === 0
        ? {
            en: `${label.en} changes its type; every value can be converted.`,
            'zh-CN': `${label['zh-CN']}更改类型，所有值都能转换。`,
          }
        : {
            en: `${label.en} changes its type; ${rows(counts.lost).en} lose their value.`,
            'zh-CN': `${label['zh-CN']}更改类型，${rows(counts.lost)['zh-CN']}的值无法转换。`,
          },
  }
}

const becomesRequired = (before: ColumnModel, after: ColumnModel): Asked => {
  const label = quoted(after.label)
  return {
    kind: 'required',
    key: after.key,
    label: after.label,
    field: after.name,
    affected: `${columnOf(before)} is null`,
    lost: 'false',
    summary: said(
      affected,
      count => `${label.en} becomes required; ${count} are empty there and have to be filled at their next change.`,
      count => `${label['zh-CN']}变为必填，${count}为空，下次修改时需要补齐。`,
    ),
  }
}

const optionsGo = (before: ColumnModel, after: ColumnModel): Asked => {
  const label = quoted(after.label)
  const column = columnOf(before)
  const list = before.type === 'text[]'
  return {
    kind: 'options',
    key: after.key,
    label: after.label,
    field: after.name,
    affected: list ? `not (${column} <@ $1::text[])` : `not (${column}::text = any ($1::text[]))`,
    lost: 'false',
    sample: column,
    options: after.field?.options ?? [],
    summary: said(
      affected,
      count => `${count} keep an option of ${label.en} that is no longer offered.`,
      count => `${count}的${label['zh-CN']}仍是已移除的选项。`,
    ),
  }
}

const becomesShort = (before: ColumnModel, after: ColumnModel): Asked => {
  const label = quoted(after.label)
  return {
    kind: 'too_long',
    key: after.key,
    label: after.label,
    field: after.name,
    affected: `length(${columnOf(before)}) > ${Number(after.field?.maxLength)}`,
    lost: 'false',
    sample: columnOf(before),
    summary: said(
      affected,
      count => `${count} hold a longer ${label.en} and have to be shortened at their next change.`,
      count => `${count}的${label['zh-CN']}超过新的长度，下次修改时需要缩短。`,
    ),
  }
}

const shrinks = (before: ColumnModel, after: ColumnModel): boolean => {
  const options = after.field?.options
  if (options === undefined) return false
  const old = before.field?.options
  return old === undefined || old.some(option => !options.includes(option))
}

/** What is computed can be computed again: nothing is lost. */
const isTyped = (column: ColumnModel): boolean => column.field?.type !== 'formula' && column.field?.type !== 'rollup'

const isText = (column: ColumnModel): boolean => column.type === 'text'

const ofMatch = (match: ColumnMatches['matched'][number]): readonly Asked[] => {
  const { before, after, how } = match
  if (match.returns || !isTyped(before)) return []
  const found: Asked[] = []
  if (how !== 'keep') found.push(typeChanges(match))
  if (after.field?.required === true && before.field?.required === false) found.push(becomesRequired(before, after))
  if (shrinks(before, after) && (isText(before) || before.type === 'text[]')) found.push(optionsGo(before, after))
  const [old, now] = [before.field?.maxLength ?? Infinity, after.field?.maxLength ?? Infinity]
  if (now < old && isText(before) && isText(after)) found.push(becomesShort(before, after))
  return found
}

/** Everything about the columns of a table that its rows feel. */
export const columnImpacts = (schema: string, before: TableModel, matches: ColumnMatches): readonly ImpactQuery[] =>
  [...matches.removed.filter(isTyped).map(fieldGoes), ...matches.matched.flatMap(ofMatch)].map(asked =>
    ask(schema, before, asked),
  )

/** Rows that stand in the way of a new unique index: all but the first of each value. */
export const uniqueImpact = (
  schema: string,
  before: TableModel,
  index: IndexModel,
  columns: readonly ColumnModel[],
  expressions: readonly string[],
): ImpactQuery => {
  const label: LocalText = {
    en: columns.map(column => quoted(column.label).en).join(', '),
    'zh-CN': columns.map(column => quoted(column.label)['zh-CN']).join('、'),
  }
  const from = qualified(schema, before.name)
  const filled = expressions.map(expression => `${expression} is not null`).join(' and ')
  const first = expressions[0] ?? 'null'
  const group = `select ${first} as value, count(*) as n from ${from} where deleted_at is null and ${filled} group by ${expressions.join(', ')} having count(*) > 1`
  const text = `with doubled as (${group}) select (select count(*) from ${from})::int as rows, coalesce((select sum(n - 1) from doubled), 0)::int as affected, 0 as lost, coalesce((select json_agg(row_to_json(s)) from (select left(value::text, 100) as value, n as rows from doubled order by n desc, 1 limit 5) s), '[]') as samples`
  const [column] = columns
  return {
    id: `unique:${index.columns.join('+')}`,
    kind: 'unique',
    object: before.object,
    label: columns.length === 1 && column !== undefined ? column.label : label,
    ...(columns.length === 1 && column !== undefined ? { field: column.name } : {}),
    query: statement(text, newParameters(), false),
    blocks: true,
    summary: counts =>
      counts.affected === 0
        ? { en: `No two records share ${label.en}.`, 'zh-CN': `没有记录的${label['zh-CN']}重复。` }
        : {
            en: `${rows(counts.affected).en} repeat a value of ${label.en}. Merge or change them first.`,
            'zh-CN': `${rows(counts.affected)['zh-CN']}的${label['zh-CN']}重复，请先合并或修改。`,
          },
  }
}
