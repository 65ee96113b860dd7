import type { Json, RecordValues } from '@tessera/schemas'
import type { CompiledApp } from '../apps/compiled-app.ts'
import type { Platform } from '../core/platform.ts'
import { Problem } from '../core/problem.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { systemCaller } from '../core/system-caller.ts'
import { timezoneOf } from '../records/ask.ts'
import { createRecord } from '../records/create-record.ts'
import type { LoadedPeople } from './load-people.ts'
import type { Example } from './read-example.ts'
import { resolveValue, type SeedContext } from './resolve-values.ts'

type Created = { readonly at?: Json; readonly by?: string }

/** The platform and caller as they were when a record is said to have been entered. */
const enteredAs = (platform: Platform, context: SeedContext, created: Created | undefined) => {
  const by = context.users.get(created?.by ?? '')
  const caller = by === undefined ? systemCaller() : { ...systemCaller(), userId: by }
  const at = created?.at === undefined ? undefined : resolveValue(created.at, context)
  if (typeof at !== 'string') return { platform, caller }
  const moment = new Date(at)
  return { platform: { ...platform, clock: () => moment }, caller }
}

const explain = (error: unknown, file: string, index: number): unknown => {
  if (!(error instanceof Problem)) return error
  const where = error.issues.map(found => `${found.at}: ${found.message.en}`).join(' ')
  return new Error(`Record ${index + 1} of ${file} is not accepted. ${error.message} ${where}`, { cause: error })
}

/**
 * Loads the records of an example, file after file, through the same checks as typed ones.
 * @throws Error naming file and place of a record that breaks a rule.
 */
export const loadRecords = async (
  platform: Platform,
  sql: SqlTransaction,
  app: CompiledApp,
  example: Example,
  people: LoadedPeople,
): Promise<void> => {
  const records = new Map<string, string>()
  const now = platform.clock()
  for (const { object, file, key } of example.seed?.records ?? []) {
    const fields = app.model.object(object)?.fields
    const context: SeedContext = {
      ...people,
      records,
      now,
      timezone: timezoneOf(app),
      isPolymorphic: field => (fields?.get(field)?.target?.length ?? 0) > 1,
    }
    for (const [index, given] of (example.records.get(file) ?? []).entries()) {
      try {
        const entered = enteredAs(platform, context, given['$created'] as Created | undefined)
        const values = resolveValue(given, context) as RecordValues
        const input = { app: app.name, object, values }
        const { id } = JSON.parse(await createRecord(entered.platform, entered.caller, input, sql)) as { id: string }
        if (key !== undefined) records.set(`${object}:${String(given[key])}`, id)
      } catch (error) {
        throw explain(error, file, index)
      }
    }
  }
}
