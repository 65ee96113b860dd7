import { type Checked, good, type RecordData, type RecordValues } from '@tessera/schemas'
import { compileUpdate, linesOf, type ObjectLayout, valueInputs } from '@tessera/sql'
import type { Executor } from '../connection/executor.ts'
import { getRecord } from './get-record.ts'
import { issuesOf } from './issues-of.ts'
import { missingRecords } from './missing-records.ts'
import type { Ask } from './record-store.ts'
import { Refused } from './refused.ts'
import { replaceLines } from './replace-lines.ts'
import { compiled, inputsOf, objectOf, type StoreContext, together, writerOf } from './store-context.ts'
import { whyNot } from './why-not.ts'

interface Change {
  readonly id: string
  readonly version?: number
  readonly values: RecordValues
  readonly old?: RecordData
}

const attempts = 20

const updateRow = async (
  context: StoreContext,
  object: ObjectLayout,
  change: Change,
  ask: Ask,
  on: Executor,
): Promise<string> => {
  const { layout } = context
  const { access } = ask
  const { id, version, values, old } = change
  // What the caller holds of this very version is not read again.
  const part = old !== undefined && version !== undefined && old.version === version ? 'changed' : 'whole'
  const fields = Object.keys(values).sort()
  const key = `update ${part} ${object.object.qualified} ${access.key} ${fields.join(' ')}`
  const statement = compiled(context, key, () => compileUpdate({ layout, object, access }, fields, part))
  const inputs = inputsOf(context, ask, { ...valueInputs(object, values), id, version })
  for (let attempt = 1; ; attempt++) {
    const [[record] = []] = await on.run(statement, inputs)
    if (record !== null && record !== undefined) {
      return part === 'whole' ? record : JSON.stringify({ ...old, ...(JSON.parse(record) as RecordValues) })
    }
    const why = await whyNot(context, object, change, 'change', false, ask, on)
    if (why !== undefined) throw new Refused([why])
    const missing = await missingRecords(context, object, { id, values }, ask, on)
    if (missing.length > 0) throw new Refused(missing)
    // Somebody else changed it in the same moment: now that they are done it works.
    if (attempt >= attempts) throw new Error(`A record of ${object.object.qualified} changes all the time.`)
  }
}

/** Sets fields of a record, in one statement unless lines come with it. */
export const updateRecord = async (
  context: StoreContext,
  name: string,
  change: Change,
  ask: Ask,
): Promise<Checked<string>> => {
  const object = objectOf(context, name)
  const lines = linesOf(context.layout, object).filter(({ field }) => change.values[field.field.name] !== undefined)
  try {
    if (lines.length === 0) return good(await updateRow(context, object, change, ask, writerOf(context, ask)))
    return await together(context, ask, async trx => {
      const inside = { ...ask, trx }
      await updateRow(context, object, change, inside, trx)
      for (const one of lines) await replaceLines(context, one, change.id, change.values[one.field.field.name], inside)
      const whole = await getRecord(context, object.object.qualified, change.id, inside)
      return whole.ok ? good(whole.value ?? 'null') : whole
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, issues: error.issues }
    return { ok: false, issues: issuesOf(context, object, error, change.values) }
  }
}
