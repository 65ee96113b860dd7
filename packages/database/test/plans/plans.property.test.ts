import { buildModel } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { layoutOf, planTables, tablesOf } from '@tessera/sql'
import { arbitraryApp, freshDatabase } from '@tessera/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyPlan, type Database, openDatabase, readTables, runPendingSteps } from '../../src/index.ts'
import { catalog } from './catalog.ts'
import { mutateApp } from './mutate-app.ts'

let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  database = await openDatabase(fresh.url)
})

afterAll(async () => {
  await database.close()
  await drop()
})

const schemas = async (): Promise<void> => {
  for (const schema of ['one', 'other'])
    await database.query(`drop schema if exists ${schema} cascade; create schema ${schema}`)
  await database.query('delete from tessera.tables')
  await database.query(
    `insert into tessera.workspaces (id, name, label, schema_name) values (2, 'other', 'Other', 'other') on conflict do nothing`,
  )
}

/** Brings a schema to an app, from what stands in it. */
const publish = async (app: AppDefinition, schema: string, workspace: number): Promise<void> => {
  const layout = layoutOf(buildModel(app), schema)
  const plan = planTables(await readTables(database, workspace), tablesOf(layout), { schema })
  await database.transaction(trx => applyPlan(trx, plan, workspace))
  expect(await runPendingSteps(database)).toEqual([])
  const again = planTables(await readTables(database, workspace), tablesOf(layout), { schema })
  expect(again.steps.map(step => step.sql)).toEqual([])
}

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

describe(`table plans, seed ${seed}`, () => {
  it('lead from any app to any other as straight as from nothing', async () => {
    const pairs = fc.tuple(
      arbitraryApp(),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(pairs, async ([first, moves]) => {
        const second = mutateApp(first, moves)
        await schemas()
        await publish(first, 'one', 1)
        await publish(second, 'one', 1)
        await publish(second, 'other', 2)
        const [one, other] = [await catalog(database, 'one'), await catalog(database, 'other')]
        expect(JSON.parse(JSON.stringify(one).replaceAll(/\bother\b/g, 'one'))).toEqual(
          JSON.parse(JSON.stringify(other).replaceAll(/\bother\b/g, 'one')),
        )
        await publish(first, 'one', 1)
      }),
      { numRuns: Number(process.env.RUNS ?? 15), seed },
    )
  })
})
