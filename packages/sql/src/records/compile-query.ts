import { checkExpression, sqlIssues, type Tree } from '@tessera/rule-engine'
import { type Checked, good, type RecordQuery } from '@tessera/schemas'
import type { Access, RecordAction, RowFilter } from '../access/access.ts'
import { newJoins } from '../access/joins.ts'
import { rowCondition } from '../access/row-condition.ts'
import type { Layout, ObjectLayout } from '../layout/layout.ts'
import { longHash } from '../text/hash.ts'
import { newParameters, type Parameters, type Statement, statement } from '../text/statement.ts'
import type { CursorValues } from './cursor.ts'
import { pageOrder } from './page-order.ts'
import { readColumns } from './read-json.ts'
import { searchCondition } from './search-condition.ts'
import { selectionOf, wholeSelection } from './selection.ts'
import { cursorText, type SortTerm, sortTerms } from './sort.ts'
import { asOfSource } from './source.ts'

/** A question for records, ready to be asked with other cursors and limits. */
export interface CompiledQuery {
  /** Names what is asked for, in what order: a cursor belongs to it. */
  readonly shape: string
  /** Number of texts in a cursor. */
  readonly keys: number
  /**
   * One row: the records as a JSON array (text); the cursor values of the last one as a JSON array when there are more,
   * else null. The limit is written down, since a plan for any limit joins as if for a tenth of the table. Inputs: `after0`…, `asOf`, and those of conditions.
   */
  page(limit: number, after?: CursorValues): Statement
  /** One row: how many in all. */
  readonly count: Statement
  /** One row: how many, counted up to 10,001. */
  readonly countUpTo: Statement
  /** For EXPLAIN: the planner’s guess of the rows. */
  readonly all: Statement
}

/** What a query is compiled for. */
export interface QueryInput {
  readonly layout: Layout
  readonly object: ObjectLayout
  readonly query: Omit<RecordQuery, 'limit' | 'cursor' | 'count'>
  readonly access: Access
  /** `see` unless told. */
  readonly action?: RecordAction
}

const countedUpTo = 10_001

const usesLists = (tree: Tree): boolean => {
  if (tree.kind === 'list') return true
  return tree.type === 'call' ? tree.args.some(usesLists) : false
}

/** A plan for any value will do: nothing but the rights of the caller, and those without lists of any length. */
const isSteady = ({ query }: QueryInput, rights: RowFilter): boolean =>
  query.filter === undefined &&
  (query.search ?? '') === '' &&
  query.asOf === undefined &&
  (typeof rights === 'boolean' || !usesLists(rights))

const filterTree = (input: QueryInput): Checked<Tree | true> => {
  const { query, layout, object } = input
  if (query.filter === undefined || query.filter === null) return good(true)
  const scope = { model: layout.model, object: object.object.qualified }
  const checked = checkExpression(query.filter, scope, 'boolean', '/filter')
  if (!checked.ok) return checked
  const issues = sqlIssues(checked.value)
  return issues.length > 0 ? { ok: false, issues } : checked
}

/** What a statement over the rows asked for is made of. */
interface Parts {
  readonly from: string
  readonly where: string
  readonly terms: readonly SortTerm[]
}

const partsOf = (input: QueryInput, parameters: Parameters, tree: Tree | true): Checked<Parts> => {
  const { layout, object, query, access } = input
  const joins = newJoins()
  const rows = { layout, object, alias: 't' }
  const sorted = sortTerms({ layout, access, joins, parameters }, object, query.sort ?? [])
  if (!sorted.ok) return sorted
  const stored = query.asOf === undefined
  const conditions = [
    query.deleted === true ? 't.deleted_at is not null' : 't.deleted_at is null',
    rowCondition(access.rows(object.object.qualified, input.action ?? 'see'), rows, parameters, joins),
    tree === true ? undefined : rowCondition(tree, rows, parameters, joins),
    (query.search ?? '').trim() === ''
      ? undefined
      : searchCondition(object, query.search ?? '', parameters, 't', stored),
  ]
  const source = stored ? object.from : asOfSource(object, `${parameters.input('asOf')}::timestamptz`)
  return good({
    from: `${source} t${joins.text()}`,
    where: conditions.filter(condition => condition !== undefined).join(' and '),
    terms: sorted.value,
  })
}

/**
 * Compiles a question for records. Ask it again for every page and caller with the same rights: nothing in it hangs on
 * the values of `$user`, the limit or the cursor.
 * @returns the mistakes with pointers into the query when it has any.
 */
export const compileQuery = (input: QueryInput): Checked<CompiledQuery> => {
  const { layout, object, query, access } = input
  const tree = filterTree(input)
  const selection =
    query.fields === undefined
      ? good(wholeSelection(object, access, false))
      : selectionOf(layout, access, object, query.fields)
  const tried = tree.ok ? partsOf(input, newParameters(), tree.value) : tree
  const issues = [tree, selection, tried].flatMap((checked, i, all) =>
    checked.ok || (i === 2 && all[0] === checked) ? [] : checked.issues,
  )
  if (!tree.ok || !selection.ok || !tried.ok) return { ok: false, issues }
  const named = isSteady(input, access.rows(object.object.qualified, input.action ?? 'see'))
  const { terms } = tried.value

  const page = (limit: number, after: CursorValues | undefined): Statement => {
    const parameters = newParameters()
    const parts = partsOf(input, parameters, tree.value)
    if (!parts.ok) throw new Error('A query that compiled once does not compile again.')
    const rows = pageOrder(parts.value.terms, parts.value, parameters, limit, after)
    const cursor = `json_build_array(${[...terms.map((term, i) => cursorText(term, `p.k${i}`)), 'p.id'].join(', ')})::text`
    const columns = readColumns({ layout, access, parameters }, object, selection.value, 'p')
    const text = `select coalesce(json_agg(r.j) filter (where r.n <= ${limit}), '[]')::text, case when count(*) > ${limit} then max(r.c) end from (select row_number() over () as n, (select row_to_json(x) from (select ${columns.join(', ')}) x) as j, case when row_number() over () = ${limit} then ${cursor} end as c from (${rows}) p) r`
    return statement(text, parameters, named)
  }
  const pages = new Map<string, Statement>()
  const counting = (write: (parts: Parts) => string): Statement => {
    const parameters = newParameters()
    const parts = partsOf(input, parameters, tree.value)
    if (!parts.ok) throw new Error('A query that compiled once does not compile again.')
    return statement(write(parts.value), parameters, false)
  }
  return good({
    shape: longHash(
      JSON.stringify([
        object.object.qualified,
        query.sort ?? [],
        query.filter ?? null,
        query.search ?? '',
        query.asOf ?? null,
        query.deleted ?? false,
      ]),
    ),
    keys: terms.length + 1,
    page: (limit, after) => {
      const state = after === undefined ? '-' : after.map(value => (value === null ? 'n' : 'v')).join('')
      const key = `${limit} ${state}`
      const known = pages.get(key)
      if (known !== undefined) return known
      const built = page(limit, after)
      pages.set(key, built)
      return built
    },
    get count() {
      return counting(({ from, where }) => `select count(*)::text from ${from} where ${where}`)
    },
    get countUpTo() {
      return counting(
        ({ from, where }) => `select count(*)::text from (select 1 from ${from} where ${where} limit ${countedUpTo}) c`,
      )
    },
    get all() {
      return counting(({ from, where }) => `explain (format json) select 1 from ${from} where ${where}`)
    },
  })
}
