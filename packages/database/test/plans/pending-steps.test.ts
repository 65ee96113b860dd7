import type { AppDefinition, FieldDefinition } from '@tessera/schemas'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { holdLock, runPendingSteps } from '../../src/index.ts'
import { openWorkshop, type Workshop } from '../support/workshop.ts'

const app: AppDefinition = {
  name: 'crm',
  formatVersion: 1,
  objects: [
    {
      id: 'obj_firm',
      name: 'firm',
      fields: [{ id: 'fld_name', name: 'name', type: 'text' } as FieldDefinition],
    },
  ],
}

let shop: Workshop

beforeEach(async () => {
  shop = await openWorkshop(app)
})

afterEach(() => shop.close())

const leave = (name: string): Promise<unknown> =>
  shop.database.query('insert into tessera.pending_steps (workspace, sql) values (1, $1)', [
    `create index concurrently if not exists "${name}" on "ws_main"."crm__firm" (id)`,
  ])

const isValid = async (name: string): Promise<boolean | undefined> => {
  const [row] = await shop.database.query<{ valid: boolean }>(
    'select i.indisvalid as valid from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname = $1',
    [name],
  )
  return row?.valid
}

const waiting = async (): Promise<number> => (await shop.database.query('select from tessera.pending_steps')).length

/** A transaction of somebody else that keeps every concurrent build waiting. */
const slowReport = async (): Promise<{ end(): Promise<void> }> => {
  const client = new Client({ connectionString: shop.database.url })
  await client.connect()
  await client.query('begin isolation level repeatable read')
  await client.query('select from ws_main.crm__firm')
  return { end: () => client.end() }
}

it('F2 steps of many publishes at once are run by one connection, and none of the pool is taken', async () => {
  const report = await slowReport()
  for (const name of ['one', 'two', 'three']) await leave(name)
  const runs = Array.from({ length: 12 }, () => runPendingSteps(shop.database))
  await expect
    .poll(async () => {
      const rows = await shop.database.query<{ who: string }>(
        `select application_name as who from pg_stat_activity
         where datname = current_database() and query like 'create index concurrently%' and state = 'active'`,
      )
      return rows.map(row => row.who)
    })
    .toEqual(['tessera indexes'])
  expect(shop.database.connections()['busy']).toBe(0)
  await report.end()
  expect((await Promise.all(runs)).flat()).toEqual([])
  expect([await waiting(), await isValid('one'), await isValid('two'), await isValid('three')]).toEqual([
    0,
    true,
    true,
    true,
  ])
})

it('F2 a step that waits too long is given up, stays on the list and is built anew by the next call', async () => {
  const report = await slowReport()
  await leave('late')
  expect(await runPendingSteps(shop.database, { lockTimeout: 200 })).toHaveLength(1)
  expect([await waiting(), await isValid('late')]).toEqual([1, false])
  await report.end()
  expect(await runPendingSteps(shop.database)).toEqual([])
  expect([await waiting(), await isValid('late')]).toEqual([0, true])
})

it('F2 an invalid index whose step is no longer on the list is built again', async () => {
  const report = await slowReport()
  await leave('lost')
  await runPendingSteps(shop.database, { lockTimeout: 200 })
  await shop.database.query('delete from tessera.pending_steps')
  await report.end()
  expect(await isValid('lost')).toBe(false)
  expect(await runPendingSteps(shop.database)).toEqual([])
  expect([await waiting(), await isValid('lost')]).toEqual([0, true])
})

it('F2 a step about a table that is gone leaves the list; a server that stops leaves the rest on it', async () => {
  await shop.database.query('insert into tessera.pending_steps (workspace, sql) values (1, $1)', [
    'create index concurrently if not exists "gone" on "ws_main"."gone" (id)',
  ])
  expect(await runPendingSteps(shop.database)).toEqual([])
  expect(await waiting()).toBe(0)
  const report = await slowReport()
  await leave('later')
  const stop = new AbortController()
  const run = runPendingSteps(shop.database, { signal: stop.signal })
  await expect.poll(() => isValid('later')).toBe(false)
  stop.abort()
  expect(await run).toEqual([])
  expect(await waiting()).toBe(1)
  await report.end()
})

it('F2 a held lock keeps no transaction open, survives the loss of its connection, and goes when it is let go', async () => {
  const { database } = shop
  const held = await holdLock(database.url, 'here')
  const free = async (): Promise<boolean | undefined> => {
    const [row] = await database.query<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended('here', 0)) as free`,
    )
    return row?.free
  }
  const holder = () =>
    database.query<{ pid: number }>(
      `select pid, state, backend_xmin, xact_start from pg_stat_activity
       where application_name = 'tessera life' and datname = current_database()`,
    )
  expect(await free()).toBe(false)
  expect(await holder()).toMatchObject([{ state: 'idle', backend_xmin: null, xact_start: null }])
  await database.query('select pg_terminate_backend($1)', [(await holder())[0]?.pid])
  await expect.poll(free).toBe(true)
  await expect.poll(free, { timeout: 5000 }).toBe(false)
  await held.release()
  await expect.poll(free).toBe(true)
})
