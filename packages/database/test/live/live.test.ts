import { freshDatabase } from '@tessera/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addJob,
  type Database,
  lastEvent,
  migrateSystem,
  openDatabase,
  readOutbox,
  startWorker,
} from '../../src/index.ts'

let database: Database
let url: string
let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  ;({ url, drop } = fresh)
  database = await openDatabase(url)
})

afterAll(async () => {
  await database.close()
  await drop()
})

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise(resolve => setTimeout(resolve, 25))
  expect(holds()).toBe(true)
}

const event = `insert into tessera.outbox (workspace, app, object, record, action, version, at) values (1, 'a', 'o', gen_random_uuid(), 'created', 1, now())`

describe('notices and jobs', () => {
  it('reach every server, and go on after the connection was lost', async () => {
    const other = await openDatabase(url)
    const heard: (string | null)[] = []
    const stop = await other.hub.listen('test', notice => heard.push(notice))
    await database.hub.notify('test', 'one')
    await until(() => heard.includes('one'))
    database.hub.nudge('test')
    database.hub.nudge('test')
    await until(() => heard.includes(''))
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tessera listen' and datname = current_database()`,
    )
    await until(() => heard.includes(null))
    await database.hub.notify('test', 'two')
    await until(() => heard.includes('two'))
    expect(heard.filter(notice => notice === '')).toHaveLength(1)
    await stop()
    await other.close()
  })

  it('pass over no event of a transaction that takes long', async () => {
    const before = await lastEvent(database)
    let release: () => void = () => undefined
    const gate = new Promise<void>(resolve => {
      release = resolve
    })
    const slow = database.transaction(async trx => {
      await trx.query(event)
      await gate
    })
    await new Promise(resolve => setTimeout(resolve, 100))
    await database.query(event)
    expect(await readOutbox(database, before)).toEqual([])
    release()
    await slow
    // Transactions of other databases of the server hold the horizon back too, for a moment.
    let events = await readOutbox(database, before)
    for (let i = 0; i < 100 && events.length < 2; i++) {
      await new Promise(resolve => setTimeout(resolve, 20))
      events = await readOutbox(database, before)
    }
    expect(events).toHaveLength(2)
    expect(await readOutbox(database, events[0]?.id ?? '')).toHaveLength(1)
  })

  it('runs jobs, those of a transaction only when it has taken effect, and again when they fail', async () => {
    const done: unknown[] = []
    const worker = await startWorker({
      database,
      tasks: {
        note: async (payload, { attempts }) => {
          done.push([payload, attempts])
        },
      },
    })
    await addJob(database, 'note', { n: 1 })
    await database.transaction(trx => addJob(trx, 'note', { n: 2 }))
    await expect(
      database.transaction(async trx => {
        await addJob(trx, 'note', { n: 3 })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await until(() => done.length === 2)
    await worker.stop()
    expect(done).toEqual([
      [{ n: 1 }, 1],
      [{ n: 2 }, 1],
    ])
  })

  it('migrates again without doing anything', async () => {
    await migrateSystem(url)
    await Promise.all([migrateSystem(url), migrateSystem(url)])
    expect(await database.query('select number from tessera.migrations order by 1')).toEqual([
      { number: 1 },
      { number: 2 },
      { number: 3 },
    ])
  })

  it('gives back a connection that was lost in a transaction', async () => {
    const lost = database.transaction(async trx => {
      await trx.query('select pg_terminate_backend(pg_backend_pid())')
    })
    await expect(lost).rejects.toThrow()
    for (let i = 0; i < 20; i++) expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  })
})
