import type { Statement } from '@tessera/sql'
import { freshDatabase } from '@tessera/testing'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/index.ts'

let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  drop = fresh.drop
  database = await openDatabase(fresh.url)
  await database.query('create table public.notes (id int primary key, text text not null)')
})

afterAll(async () => {
  await database.close()
  await drop()
})

beforeEach(async () => {
  await database.query('truncate public.notes')
  // The first statements find no lane yet, and open them.
  const lanes = async () => {
    const [row] = await database.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where application_name like 'tessera%lane' and datname = current_database()`,
    )
    return row?.n ?? 0
  }
  while ((await lanes()) < 2) {
    await Promise.all([database.run(one, {}), database.read.run(one, {})])
    await new Promise(resolve => setTimeout(resolve, 20))
  }
})

const one: Statement = { name: 'lane_one', text: 'select 1', parameters: [] }
const add: Statement = {
  name: 'lane_add',
  text: 'insert into public.notes (id, text) values ($1, $2) returning id::text, pg_current_xact_id()::text',
  parameters: [{ input: 'id' }, { input: 'text' }],
}
const set: Statement = {
  name: 'lane_set',
  text: 'update public.notes set text = text || $2 where id = $1 returning text',
  parameters: [{ input: 'id' }, { input: 'text' }],
}
const held: Statement = { name: 'lane_held', text: 'select pg_advisory_xact_lock(7), 7', parameters: [] }

const numbers = Array.from({ length: 100 }, (_, n) => n)
const stored = async () => (await database.query<{ n: number }>('select count(*)::int as n from public.notes'))[0]?.n

it('answers each of many questions with its own rows', async () => {
  const echo: Statement = { name: 'lane_echo', text: 'select $1::int', parameters: [{ input: 'n' }] }
  const answers = await Promise.all(numbers.map(n => database.read.run(echo, { n })))
  expect(answers).toEqual(numbers.map(n => [[String(n)]]))
})

it('commits changes that come together in few transactions', async () => {
  const answers = await Promise.all(numbers.map(id => database.run(add, { id, text: 'a' })))
  expect(answers.map(rows => rows[0]?.[0])).toEqual(numbers.map(String))
  expect(new Set(answers.map(rows => rows[0]?.[1])).size).toBeLessThan(50)
  expect(await stored()).toBe(100)
})

it('refuses one change without harm to those that came with it', async () => {
  const answers = await Promise.allSettled(numbers.map(id => database.run(add, { id: id === 50 ? 49 : id, text: 'a' })))
  const refused = answers.filter(answer => answer.status === 'rejected')
  expect(refused.map(({ reason }) => reason.code)).toEqual(['23505'])
  expect(await stored()).toBe(99)
})

it('keeps every change of one row', async () => {
  await database.run(add, { id: 1, text: '' })
  await Promise.all(numbers.map(() => database.run(set, { id: 1, text: 'x' })))
  expect(await database.run(set, { id: 1, text: '' })).toEqual([['x'.repeat(100)]])
})

it('runs a slow question elsewhere, and others do not wait for it', async () => {
  // The slow question waits for a lock that is let go only once the others have their answers.
  const slow = await database.transaction(async trx => {
    await trx.query('select pg_advisory_xact_lock(7)')
    const waiting = database.read.run(held)
    await Promise.all(numbers.map(() => database.read.run(one)))
    return { waiting }
  })
  expect(await slow.waiting).toEqual([['', '7']])
})

it('lets a change wait for a lock without holding up the others', async () => {
  await database.run(add, { id: 1, text: 'a' })
  await database.run(add, { id: 2, text: 'a' })
  const changes = await database.transaction(async trx => {
    await trx.query('update public.notes set text = $1 where id = 1', ['b'])
    const waiting = database.run(set, { id: 1, text: 'c' })
    expect(await database.run(set, { id: 2, text: 'c' })).toEqual([['ac']])
    return { waiting }
  })
  expect(await changes.waiting).toEqual([['bc']])
})

it('goes on after its connections were lost', async () => {
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'tessera%lane' and datname = current_database()`
  await database.query(end)
  const answers = await Promise.all(numbers.map(() => database.read.run(one)))
  expect(answers).toEqual(numbers.map(() => [['1']]))
  await new Promise(resolve => setTimeout(resolve, 50))
  expect(await database.run(add, { id: 5, text: 'a' })).toHaveLength(1)
})
