import type { Issue, RecordValues } from '@tessera/schemas'
import { bulkRows, compileBulkCheck, type ObjectLayout, type Statement } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'
import { noSuchRecord, notUnique } from './issues-of.ts'
import type { Ask } from './record-store.ts'
import { compiled, inputsOf, type StoreContext } from './store-context.ts'

interface Row {
  readonly id: string
  readonly values: RecordValues
}

/** What the database has against rows, by their place. */
export const findings = async (
  context: StoreContext,
  object: ObjectLayout,
  rows: readonly Row[],
  fields: readonly string[],
  ask: Ask,
  on: Executor,
): Promise<ReadonlyMap<number, readonly Issue[]>> => {
  const { layout } = context
  const { access } = ask
  const key = `check ${object.object.qualified} ${access.key} ${fields.join(' ')}`
  const statement = compiled<Statement | undefined>(context, key, () =>
    compileBulkCheck({ layout, object, access }, fields),
  )
  const found = new Map<number, Issue[]>()
  if (statement === undefined) return found
  const answer = await on.run(statement, inputsOf(context, ask, { rows: bulkRows(object, rows) }))
  for (const [place, code, field] of answer) {
    const made = code === 'not_unique' ? notUnique(object, field ?? '') : noSuchRecord(object, field ?? '')
    const known = found.get(Number(place))
    if (known === undefined) found.set(Number(place), [made])
    else known.push(made)
  }
  return found
}

/** Which records a row points to in vain; none when they have come back in the meantime. */
export const missingRecords = async (
  context: StoreContext,
  object: ObjectLayout,
  row: Row,
  ask: Ask,
  on: Executor,
): Promise<readonly Issue[]> => {
  const fields = Object.keys(row.values)
  return (await findings(context, object, [row], fields, ask, on)).get(0) ?? []
}
