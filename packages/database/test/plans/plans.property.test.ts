import { buildModel } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { layoutOf, planTables, tablesOf } from '@tessera/sql'
import { arbitraryApp, freshDatabase } from '@tessera/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyPlan, type Database, measureImpacts, openDatabase, readTables, runPendingSteps } from '../../src/index.ts'
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
  const impacts = await measureImpacts(database, plan)
  // Doubles are told before, and nothing else stands in the way.
  fc.pre(!impacts.some(impact => impact.blocks))
  await database.transaction(trx => applyPlan(trx, plan, workspace))
  expect(await runPendingSteps(database)).toEqual([])
  const again = planTables(await readTables(database, workspace), tablesOf(layout), { schema })
  expect(again.steps.map(step => step.sql)).toEqual([])
}

const values: { readonly [type: string]: string } = {
  text: `(array['12', 'x y', '2027-01-05', 'true', '09:30', null])[1 + (i % 6)]`,
  numeric: 'i * 1.5',
  boolean: 'i % 2 = 0',
  date: `date '2027-01-01' + i`,
  'timestamp(3) with time zone': `timestamptz '2027-01-01T00:00:00Z' + i * interval '1 hour'`,
  'time without time zone': `time '09:30'`,
  bigint: 'i',
  integer: 'i',
  'text[]': `array['a' || i, 'b']`,
  jsonb: `'{"city": "x"}'`,
}

/** Rows in every table, so that conversions have something to convert. */
const fill = async (schema: string): Promise<void> => {
  const columns = await database.query<{ table: string; column: string; type: string }>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and a.attgenerated = '' and c.relname !~ '(__history|__links)$'
       and a.attname not in ('id', 'created_at', 'updated_at', 'version', 'deleted_at')`,
    [schema],
  )
  for (const table of new Set(columns.map(row => row.table))) {
    const filled = columns.filter(row => row.table === table && values[row.type] !== undefined)
    const names = filled.map(row => `, "${row.column}"`).join('')
    const texts = filled
      .map(
        row =>
          `, ${row.type === 'text' ? `nullif(${values.text}, '') || case when i > 6 then i::text else '' end` : values[row.type]}`,
      )
      .join('')
    await database.query(
      `insert into ${schema}."${table}" (id, created_at, updated_at${names}) select gen_random_uuid(), now(), now()${texts} from generate_series(1, 5) i`,
    )
  }
}

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

describe(`table plans, seed ${seed}`, () => {
  it('lead from any app to any other as straight as from nothing', async () => {
    const pairs = fc.tuple(
      arbitraryApp({ objects: 4, fields: 10, forms: 0 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(pairs, async ([first, moves]) => {
        const second = mutateApp(first, moves)
        await schemas()
        await publish(first, 'one', 1)
        await fill('one')
        await publish(second, 'one', 1)
        await publish(second, 'other', 2)
        const [one, other] = [await catalog(database, 'one'), await catalog(database, 'other')]
        expect(JSON.parse(JSON.stringify(one).replaceAll(/\bother\b/g, 'one'))).toEqual(
          JSON.parse(JSON.stringify(other).replaceAll(/\bother\b/g, 'one')),
        )
        await publish(first, 'one', 1)
      }),
      { numRuns: Number(process.env.RUNS ?? 15), seed, endOnFailure: true },
    )
  })
})
