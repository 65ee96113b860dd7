import { buildModel } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { type Access, fullAccess, type Layout, layoutOf, planTables, tablesOf } from '@tessera/sql'
import { freshDatabase, seededIds } from '@tessera/testing'
import {
  type Ask,
  applyPlan,
  type Database,
  openDatabase,
  openRecords,
  type RecordStore,
  readTables,
  runPendingSteps,
} from '../../src/index.ts'

/** A user that tests act as. */
export const ann = '01900000-0000-7000-8000-00000000000a'
/** Another one. */
export const bob = '01900000-0000-7000-8000-00000000000b'

export interface Workshop {
  readonly database: Database
  readonly records: RecordStore
  readonly layout: Layout
  readonly newId: () => string
  /** On behalf of Ann at a moment. */
  ask(at?: string, access?: Access, user?: string): Ask
  publish(...apps: readonly AppDefinition[]): Promise<void>
  close(): Promise<void>
}

/** A database of its own with the tables of these apps, and what is needed to work with records. */
export async function openWorkshop(...apps: readonly AppDefinition[]): Promise<Workshop> {
  const fresh = await freshDatabase()
  const database = await openDatabase(fresh.url)
  const newId = seededIds(7)
  await database.query(
    `insert into tessera.users (id, workspace, name, email) values ($1, 1, 'Ann', 'ann@example.com'), ($2, 1, 'Bob', 'bob@example.com')`,
    [ann, bob],
  )
  const state = { layout: undefined as Layout | undefined, records: undefined as RecordStore | undefined }
  const publish = async (...next: readonly AppDefinition[]): Promise<void> => {
    const [first] = next
    if (first === undefined) throw new Error('An app is needed.')
    const layout = layoutOf(buildModel(first, new Map(next.map(app => [app.name, app]))), 'ws_main')
    const plan = planTables(await readTables(database, 1), tablesOf(layout), { schema: 'ws_main' })
    await database.transaction(trx => applyPlan(trx, plan, 1))
    const failures = await runPendingSteps(database)
    if (failures.length > 0) throw new Error(failures.join('\n'))
    state.layout = layout
    state.records = openRecords({ database, layout, workspace: 1, newId })
  }
  await publish(...apps)
  let tick = 0
  return {
    database,
    get records() {
      return state.records as RecordStore
    },
    get layout() {
      return state.layout as Layout
    },
    newId,
    ask: (at, access = fullAccess, user = ann) => ({
      access,
      asker: {
        now: at ?? new Date(Date.UTC(2027, 0, 1) + tick++ * 1000).toISOString(),
        timezone: 'Asia/Shanghai',
        user: { id: user, departments: [], departments_below: [], roles: [], manager: null },
      },
    }),
    publish,
    close: async () => {
      await database.close()
      await fresh.drop()
    },
  }
}

/** The value of what has to be good. */
export const goodValue = <T>(
  checked: { ok: true; value: T } | { ok: false; issues: readonly { code: string; at: string }[] },
): T => {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

/** Codes and places of what has to be refused. */
export const issuesIn = (checked: { ok: boolean; issues?: readonly { code: string; at: string }[] }): string[] =>
  (checked.issues ?? []).map(({ code, at }) => `${code} ${at}`)
