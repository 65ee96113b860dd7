import { localLabel } from '@tessera/metadata'
import { type Issue, issue, type RecordValues } from '@tessera/schemas'
import { bulkRows, compileBulkInsert, compileBulkUpdate, type ObjectLayout } from '@tessera/sql'
import type { Transaction } from '../connection/executor.ts'
import { findings } from './missing-records.ts'
import { numberInputs } from './numbers.ts'
import type { Ask, BulkDone } from './record-store.ts'
import { compiled, inputsOf, type StoreContext } from './store-context.ts'

interface Row {
  readonly id: string
  readonly values: RecordValues
}

type Failed = { index: number; issues: readonly Issue[] }[]

const namesIn = (rows: readonly Row[]): readonly string[] =>
  [...new Set(rows.flatMap(({ values }) => Object.keys(values)))].sort()

/** Creates the rows that nothing speaks against. */
export const insertRows = async (
  context: StoreContext,
  object: ObjectLayout,
  given: readonly Row[],
  ask: Ask,
  trx: Transaction,
): Promise<BulkDone> => {
  const { layout } = context
  const { access } = ask
  const owner = ask.asker.user?.id
  const rows = given.map(({ id, values }) => ({
    id,
    values: values.owner === undefined && owner !== undefined ? { ...values, owner } : values,
  }))
  const found = await findings(context, object, rows, namesIn(rows), ask, trx)
  const good = rows.filter((_, i) => !found.has(i))
  if (good.length > 0) {
    const key = `insert many ${object.object.qualified} ${access.key}`
    const statement = compiled(context, key, () => compileBulkInsert({ layout, object, access }))
    const inputs = inputsOf(context, ask, { rows: bulkRows(object, good), ...numberInputs(object, ask) })
    await trx.run(statement, inputs)
  }
  return { ids: good.map(({ id }) => id), failed: [...found].map(([index, issues]) => ({ index, issues })) }
}

/** Changes the rows that are there for the caller and that nothing speaks against, a statement for each set of fields. */
export const updateRows = async (
  context: StoreContext,
  object: ObjectLayout,
  rows: readonly Row[],
  ask: Ask,
  trx: Transaction,
): Promise<BulkDone> => {
  const { layout } = context
  const { access } = ask
  const groups = new Map<string, { row: Row; index: number }[]>()
  rows.forEach((row, index) => {
    const key = Object.keys(row.values).sort().join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [{ row, index }])
    else group.push({ row, index })
  })
  const ids: string[] = []
  const failed: Failed = []
  for (const [key, group] of groups) {
    const fields = key === '' ? [] : key.split(' ')
    const found = await findings(
      context,
      object,
      group.map(({ row }) => row),
      fields,
      ask,
      trx,
    )
    const good = group.filter((_, i) => !found.has(i))
    for (const [i, issues] of found) failed.push({ index: group[i]?.index ?? i, issues })
    if (good.length === 0) continue
    const statement = compiled(context, `update many ${object.object.qualified} ${access.key} ${key}`, () =>
      compileBulkUpdate({ layout, object, access }, fields),
    )
    const inputs = inputsOf(context, ask, {
      rows: bulkRows(
        object,
        good.map(({ row }) => row),
      ),
    })
    const [[done = '[]'] = []] = await trx.run(statement, inputs)
    const changed = new Set(JSON.parse(done ?? '[]') as string[])
    for (const { row, index } of good) {
      if (changed.has(row.id)) ids.push(row.id)
      else failed.push({ index, issues: [issue('not_found', '', { what: localLabel(object.object) })] })
    }
  }
  return { ids, failed }
}
