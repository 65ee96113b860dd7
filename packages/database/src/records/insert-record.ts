import { type Checked, good, type RecordValues } from '@tessera/schemas'
import { compileInsert, linesOf, type ObjectLayout, valueInputs } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'
import { getRecord } from './get-record.ts'
import { issuesOf } from './issues-of.ts'
import { missingRecords } from './missing-records.ts'
import { numberInputs } from './numbers.ts'
import type { Ask } from './record-store.ts'
import { Refused } from './refused.ts'
import { replaceLines } from './replace-lines.ts'
import { compiled, inputsOf, objectOf, type StoreContext, together, writerOf } from './store-context.ts'

interface NewRecord {
  readonly id: string
  readonly values: RecordValues
}

/** New records belong to who makes them, unless told. */
const withOwner = (values: RecordValues, ask: Ask): RecordValues =>
  values.owner === undefined && ask.asker.user !== undefined ? { ...values, owner: ask.asker.user.id } : values

const attempts = 3

const insertRow = async (
  context: StoreContext,
  object: ObjectLayout,
  { id, values }: NewRecord,
  ask: Ask,
  on: Executor,
): Promise<string> => {
  const { layout } = context
  const { access } = ask
  const statement = compiled(context, `insert ${object.object.qualified} ${access.key}`, () =>
    compileInsert({ layout, object, access }),
  )
  const inputs = inputsOf(context, ask, {
    ...valueInputs(object, withOwner(values, ask)),
    ...numberInputs(object, ask),
    id,
  })
  for (let attempt = 1; ; attempt++) {
    const [[record] = []] = await on.run(statement, inputs)
    if (record !== null && record !== undefined) return record
    const missing = await missingRecords(context, object, { id, values }, ask, on)
    if (missing.length > 0) throw new Refused(missing)
    // What it points to has come back from the bin in this very moment.
    if (attempt >= attempts) throw new Error(`A record of ${object.object.qualified} cannot be created.`)
  }
}

/** Creates a record, in one statement unless lines come with it. */
export const insertRecord = async (
  context: StoreContext,
  name: string,
  record: NewRecord,
  ask: Ask,
): Promise<Checked<string>> => {
  const object = objectOf(context, name)
  const lines = linesOf(context.layout, object).filter(({ field }) => Array.isArray(record.values[field.field.name]))
  try {
    if (lines.length === 0) return good(await insertRow(context, object, record, ask, writerOf(context, ask)))
    return await together(context, ask, async trx => {
      const inside = { ...ask, trx }
      await insertRow(context, object, record, inside, trx)
      for (const one of lines) await replaceLines(context, one, record.id, record.values[one.field.field.name], inside)
      const whole = await getRecord(context, object.object.qualified, record.id, inside)
      return whole.ok ? good(whole.value ?? 'null') : whole
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, issues: error.issues }
    return { ok: false, issues: issuesOf(context, object, error, record.values) }
  }
}
