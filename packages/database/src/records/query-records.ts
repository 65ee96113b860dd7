import { type Checked, good, issue, type RecordQuery } from '@tessera/schemas'
import { type CompiledQuery, compileQuery, type Inputs, type ObjectLayout, readCursor, writeCursor } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'
import { issuesOf } from './issues-of.ts'
import type { Ask } from './record-store.ts'
import { compiled, inputsOf, objectOf, readerOf, type StoreContext } from './store-context.ts'

const usualLimit = 50
const mostRecords = 1000
const countedExactly = 10_000

type Shape = Omit<RecordQuery, 'limit' | 'cursor' | 'count'>

const shapeOf = ({ fields, filter, search, sort, asOf, deleted }: RecordQuery): Shape => ({
  ...(fields === undefined ? {} : { fields }),
  ...(filter === undefined ? {} : { filter }),
  ...(search === undefined || search.trim() === '' ? {} : { search }),
  ...(sort === undefined ? {} : { sort }),
  ...(asOf === undefined ? {} : { asOf }),
  ...(deleted === true ? { deleted } : {}),
})

const compileShape = (context: StoreContext, object: ObjectLayout, query: RecordQuery, { access }: Ask) => {
  const shape = shapeOf(query)
  const key = `query ${object.object.qualified} ${access.key} ${JSON.stringify(shape)}`
  return compiled<Checked<CompiledQuery>>(context, key, () =>
    compileQuery({ layout: context.layout, object, query: shape, access }),
  )
}

interface Explained {
  readonly Plan: { readonly 'Plan Rows': number }
}

/** Counted up to 10,000; above that, what the planner expects. */
const estimate = async (on: Executor, asked: CompiledQuery, inputs: Inputs): Promise<number> => {
  const [[counted = '0'] = []] = await on.run(asked.countUpTo, inputs)
  if (Number(counted) <= countedExactly) return Number(counted)
  const [[plan = '[]'] = []] = await on.run(asked.all, inputs)
  const [explained] = JSON.parse(plan ?? '[]') as readonly Explained[]
  return Math.max(countedExactly, Math.round(explained?.Plan['Plan Rows'] ?? 0))
}

const exactly = async (on: Executor, asked: CompiledQuery, inputs: Inputs): Promise<number> => {
  const [[counted = '0'] = []] = await on.run(asked.count, inputs)
  return Number(counted)
}

const isBadCursor = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('22')

/** A page of records as the answer’s JSON text. */
export const queryRecords = async (
  context: StoreContext,
  name: string,
  query: RecordQuery,
  ask: Ask,
): Promise<Checked<string>> => {
  const object = objectOf(context, name)
  const asked = compileShape(context, object, query, ask)
  if (!asked.ok) return asked
  const { shape, keys, page } = asked.value
  const after = query.cursor === undefined ? undefined : readCursor(shape, query.cursor, keys)
  if (after?.ok === false) return after
  const limit = Math.min(Math.max(query.limit ?? usualLimit, 1), mostRecords)
  const more: { [name: string]: unknown } = { asOf: query.asOf }
  after?.value.forEach((value, i) => {
    more[`after${i}`] = value
  })
  const inputs = inputsOf(context, ask, more)
  const on = readerOf(context, ask)
  const counting = query.count ?? 'none'
  try {
    const [rows, count] = await Promise.all([
      on.run(page(limit, after?.value), inputs),
      counting === 'none' ? undefined : (counting === 'exact' ? exactly : estimate)(on, asked.value, inputs),
    ])
    const [records, last] = rows[0] ?? []
    const next = last === null || last === undefined ? 'null' : `"${writeCursor(shape, JSON.parse(last))}"`
    const tail = count === undefined ? '' : `,"count":${count}`
    return good(`{"records":${records ?? '[]'},"next":${next}${tail}}`)
  } catch (error) {
    if (after !== undefined && isBadCursor(error)) return { ok: false, issues: [issue('bad_cursor', '/cursor')] }
    return { ok: false, issues: issuesOf(context, object, error) }
  }
}

/** How many records match. */
export const countRecords = async (
  context: StoreContext,
  name: string,
  query: RecordQuery,
  ask: Ask,
): Promise<Checked<number>> => {
  const object = objectOf(context, name)
  const asked = compileShape(context, object, query, ask)
  if (!asked.ok) return asked
  try {
    const inputs = inputsOf(context, ask, { asOf: query.asOf })
    return good(await exactly(readerOf(context, ask), asked.value, inputs))
  } catch (error) {
    return { ok: false, issues: issuesOf(context, object, error) }
  }
}
