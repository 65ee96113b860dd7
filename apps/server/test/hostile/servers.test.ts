import { ApiError } from '@tessera/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HostileServer, hostileServer } from './support/hostile-server.ts'
import { zooBundle } from './support/zoo.ts'

let one: HostileServer
let two: HostileServer
const animals = { app: 'zoo', object: 'animal' }

beforeAll(async () => {
  one = await hostileServer()
  await one.client.importApp({ body: zooBundle() })
  two = await hostileServer(one)
})
afterAll(async () => {
  await two?.close()
  await one?.close()
})

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 3000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come in three seconds.')
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

test('what one server publishes the other one serves, fields and tables alike', async () => {
  for (let n = 0; n < 5; n++) {
    const [from, to] = n % 2 === 0 ? [one, two] : [two, one]
    const bundle = zooBundle()
    for (let k = 0; k <= n; k++) bundle.objects[1]?.fields.push({ name: `extra_${k}`, type: 'text' })
    await from.client.importApp({ body: bundle })
    const body = { name: 'x', [`extra_${n}`]: `value ${n}` }
    const made = await from.client.createRecord({ app: 'zoo', object: 'cage' }, { body })
    await until(async () => {
      const found = await to.send({ method: 'GET', path: `/api/apps/zoo/records/cage/${made.id}` })
      return found.status === 200 && (found.json as Record<string, unknown>)[`extra_${n}`] === `value ${n}`
    })
  }
})

test('publishes at the same moment on both servers come one after the other', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => {
      const bundle = zooBundle()
      bundle['name'] = `together_${n % 4}`
      return (n % 2 === 0 ? one : two).send({ path: '/api/apps/import', body: bundle })
    }),
  )
  for (const answer of answers) expect([200, 409], answer.text.slice(0, 300)).toContain(answer.status)
  for (const server of [one, two]) {
    await until(
      async () => (await server.client.listApps()).apps.filter(({ name }) => name.startsWith('together_')).length === 4,
    )
  }
})

test('of two people who change one record, the later is told the value of the earlier', async () => {
  const { id, version } = await one.client.createRecord(animals, { body: { name: 'Rex', weight: 1 } })
  await one.client.changeRecord({ ...animals, id }, { body: { name: 'Max' }, ifMatch: version })
  const late = await two.client
    .changeRecord({ ...animals, id }, { body: { name: 'Leo' }, ifMatch: version })
    .catch(error => error)
  expect(late).toBeInstanceOf(ApiError)
  expect(late).toMatchObject({ status: 412 })
  expect(late.problem).toMatchObject({ conflict: { version: version + 1, changedBy: 'Ada', values: { name: 'Max' } } })
  expect(await one.client.getRecord({ ...animals, id })).toMatchObject({ name: 'Max', version: version + 1 })
})

test('of many changes to one version at the same moment, exactly one wins', async () => {
  const { id, version } = await one.client.createRecord(animals, { body: { name: 'Rex' } })
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? one : two).send({
        method: 'PATCH',
        path: `/api/apps/zoo/records/animal/${id}`,
        headers: { 'if-match': String(version) },
        body: { name: `Winner ${n}` },
      }),
    ),
  )
  const statuses = answers.map(({ status }) => status)
  expect([statuses.filter(status => status === 200).length, statuses.filter(status => status === 412).length]).toEqual([
    1, 19,
  ])
  expect((await one.client.getRecord({ ...animals, id })).version).toBe(version + 1)
})

test('one key does the work once, however often and wherever it is sent', async () => {
  const headers = { 'idempotency-key': 'the-same-key-0001' }
  const path = '/api/apps/zoo/records/animal'
  const send = (server: HostileServer, name = 'Once') => server.send({ path, headers, body: { name } })
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(n % 2 === 0 ? one : two)))
  for (const answer of answers) expect([201, 409], answer.text.slice(0, 200)).toContain(answer.status)
  const ids = new Set(answers.filter(({ status }) => status === 201).map(({ json }) => (json as { id: string }).id))
  expect(ids.size).toBe(1)
  expect((await send(two)).json).toMatchObject({ id: [...ids][0] })
  expect((await send(one, 'Another')).status).toBeGreaterThanOrEqual(400)
  const { count } = await one.client.queryRecords(animals, {
    body: { filter: { '==': [{ var: 'name' }, 'Once'] }, count: 'exact' },
  })
  expect(count).toBe(1)
})

test('two hundred who come at once, each with a key, are all served', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      (n % 2 === 0 ? one : two).send({
        path: '/api/apps/zoo/records/animal',
        headers: { 'idempotency-key': `crowd-key-${n}` },
        body: { name: `Crowd ${n}`, meals: [{ food: 'x', amount: 1 }] },
      }),
    ),
  )
  expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([])
})

test('a unique value is taken once, also when it comes twice at the same moment', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? one : two).send({
        path: '/api/apps/zoo/records/animal',
        body: { name: `n${n}`, code: 'UNIQUE-1' },
      }),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status !== 201))
    expect([answer.status, answer.at], answer.text).toEqual([409, ['/code']])
})

test('numbers that count themselves are never given twice', async () => {
  const made = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      (n % 2 === 0 ? one : two).client.createRecord(animals, { body: { name: `numbered ${n}` } }),
    ),
  )
  expect(new Set(made.map(record => record['number'])).size).toBe(60)
})

test('indexes are built and space is given back although imports have run', async () => {
  const form = new FormData()
  form.append('file', new Blob(['Name\na\n']), 'file.csv')
  form.append('mapping', JSON.stringify({ object: 'animal', columns: [{ column: 'Name', field: 'name' }] }))
  await one.client.startImport({ app: 'zoo' }, { body: form as never })
  for (let n = 0; n < 14; n++) {
    const bundle = zooBundle()
    bundle['name'] = `after_import_${n}`
    expect((await one.send({ path: '/api/apps/import', body: bundle })).status).toBe(200)
  }
  await until(async () => (await one.watcher.query('select 1 from tessera.pending_steps')).length === 0)
  expect(await one.watcher.query('select indexrelid::regclass from pg_index where not indisvalid')).toEqual([])
  const held =
    "select state from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and backend_xmin is not null"
  expect(await one.watcher.query(held)).toEqual([])
})
