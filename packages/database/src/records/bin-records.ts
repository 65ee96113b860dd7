import { localLabel } from '@tessera/metadata'
import { type Checked, good, type Issue, issue } from '@tessera/schemas'
import {
  compileBin,
  compileBulkBin,
  compileCascade,
  compileCascadeBack,
  compileClear,
  compileHolders,
  compileRelink,
  type Dependent,
  dependentsOf,
  type ObjectLayout,
  type Statement,
} from '@tessera/sql'
import type { Transaction } from '../connection/executor.ts'
import { issuesOf } from './issues-of.ts'
import type { Ask, BulkDone } from './record-store.ts'
import { Refused } from './refused.ts'
import { compiled, inputsOf, objectOf, type StoreContext, together } from './store-context.ts'
import { whyNot } from './why-not.ts'

const dependents = (context: StoreContext, object: ObjectLayout): readonly Dependent[] =>
  compiled(context, `dependents ${object.object.qualified}`, () => dependentsOf(context.layout, object))

const statementFor = (
  context: StoreContext,
  kind: string,
  dependent: Dependent,
  make: (d: Dependent) => Statement | undefined,
) =>
  compiled<Statement | undefined>(context, `${kind} ${dependent.child.object.qualified} ${dependent.column.name}`, () =>
    make(dependent),
  )

const idsOf = (rows: readonly (readonly (string | null)[])[]): string[] => JSON.parse(rows[0]?.[0] ?? '[]') as string[]

/** Deals with what points to records that have just gone to the bin. */
const release = async (
  context: StoreContext,
  object: ObjectLayout,
  ids: readonly string[],
  ask: Ask,
  trx: Transaction,
): Promise<void> => {
  const inputs = inputsOf(context, ask, { ids })
  const all = dependents(context, object)
  const issues: Issue[] = []
  for (const dependent of all.filter(({ onDelete }) => onDelete === 'restrict')) {
    const holders = statementFor(context, 'holders', dependent, compileHolders)
    const [[count = '0'] = []] = holders === undefined ? [] : await trx.run(holders, inputs)
    if (Number(count) > 0)
      issues.push(issue('still_used', '', { count: Number(count), object: localLabel(dependent.child.object) }))
  }
  if (issues.length > 0) throw new Refused(issues)
  for (const dependent of all) {
    if (dependent.onDelete === 'clear') {
      const clear = statementFor(context, 'clear', dependent, compileClear)
      if (clear !== undefined) await trx.run(clear, inputs)
    }
    if (dependent.onDelete === 'cascade') {
      const cascade = statementFor(context, 'cascade', dependent, compileCascade)
      const gone = cascade === undefined ? [] : idsOf(await trx.run(cascade, inputs))
      if (gone.length > 0) await release(context, dependent.child, gone, ask, trx)
    }
  }
}

/** Brings back what went to the bin, or lost its link, together with records. */
const reunite = async (
  context: StoreContext,
  object: ObjectLayout,
  ids: readonly string[],
  binned: string,
  ask: Ask,
  trx: Transaction,
): Promise<void> => {
  const inputs = inputsOf(context, ask, { ids, binned })
  for (const dependent of dependents(context, object)) {
    if (dependent.onDelete === 'clear') {
      const relink = statementFor(context, 'relink', dependent, compileRelink)
      if (relink !== undefined) await trx.run(relink, inputs)
    }
    if (dependent.onDelete === 'cascade') {
      const back = statementFor(context, 'back', dependent, compileCascadeBack)
      const returned = back === undefined ? [] : idsOf(await trx.run(back, inputs))
      if (returned.length > 0) await reunite(context, dependent.child, returned, binned, ask, trx)
    }
  }
}

const attempt = async <T>(
  context: StoreContext,
  object: ObjectLayout,
  work: () => Promise<Checked<T>>,
): Promise<Checked<T>> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return { ok: false, issues: error.issues }
    return { ok: false, issues: issuesOf(context, object, error) }
  }
}

const binStatement = (context: StoreContext, object: ObjectLayout, to: 'bin' | 'back', { access }: Ask): Statement =>
  compiled(context, `${to} ${object.object.qualified} ${access.key}`, () =>
    compileBin({ layout: context.layout, object, access }, to),
  )

/** Moves a record to the bin, and what belongs to it. */
export const removeRecord = (
  context: StoreContext,
  name: string,
  record: { readonly id: string; readonly version?: number },
  ask: Ask,
): Promise<Checked<null>> => {
  const object = objectOf(context, name)
  return attempt(context, object, () =>
    together(context, ask, async trx => {
      const inputs = inputsOf(context, ask, { id: record.id, version: record.version })
      const rows = await trx.run(binStatement(context, object, 'bin', ask), inputs)
      if (rows.length === 0) {
        const why = await whyNot(context, object, record, 'delete', false, ask, trx)
        throw new Refused([why ?? issue('not_found', '', { what: localLabel(object.object) })])
      }
      await release(context, object, [record.id], ask, trx)
      return good(null)
    }),
  )
}

/** When records went to the bin, by that moment. */
const binnedAt = async (
  object: ObjectLayout,
  ids: readonly string[],
  trx: Transaction,
): Promise<ReadonlyMap<string, string[]>> => {
  const rows = await trx.query<{ id: string; at: string }>(
    `select id, deleted_at::text as at from ${object.from} where id = any($1::uuid[]) and deleted_at is not null`,
    [ids],
  )
  const found = new Map<string, string[]>()
  for (const { id, at } of rows) found.set(at, [...(found.get(at) ?? []), id])
  return found
}

/** Brings a record back from the bin, with what went there with it. */
export const restoreRecord = (context: StoreContext, name: string, id: string, ask: Ask): Promise<Checked<string>> => {
  const object = objectOf(context, name)
  return attempt(context, object, () =>
    together(context, ask, async trx => {
      const moments = await binnedAt(object, [id], trx)
      const [[record] = []] = await trx.run(binStatement(context, object, 'back', ask), inputsOf(context, ask, { id }))
      if (record === null || record === undefined) {
        const why = await whyNot(context, object, { id }, 'delete', true, ask, trx)
        throw new Refused([why ?? issue('not_found', '', { what: localLabel(object.object) })])
      }
      for (const [binned, ids] of moments) await reunite(context, object, ids, binned, ask, trx)
      return good(record)
    }),
  )
}

/** Moves many records to the bin or back; those that are not there for the caller are told by their place. */
export const binMany = async (
  context: StoreContext,
  object: ObjectLayout,
  ids: readonly string[],
  to: 'bin' | 'back',
  ask: Ask,
  trx: Transaction,
): Promise<BulkDone> => {
  const { layout } = context
  const { access } = ask
  const statement = compiled(context, `${to} many ${object.object.qualified} ${access.key}`, () =>
    compileBulkBin({ layout, object, access }, to),
  )
  const moments = to === 'back' ? await binnedAt(object, ids, trx) : new Map<string, string[]>()
  const done = new Set(idsOf(await trx.run(statement, inputsOf(context, ask, { ids }))))
  if (to === 'bin' && done.size > 0) await release(context, object, [...done], ask, trx)
  for (const [binned, some] of moments)
    await reunite(
      context,
      object,
      some.filter(id => done.has(id)),
      binned,
      ask,
      trx,
    )
  const missing = issue('not_found', '', { what: localLabel(object.object) })
  return {
    ids: [...done],
    failed: ids.flatMap((id, index) => (done.has(id) ? [] : [{ index, issues: [missing] }])),
  }
}
