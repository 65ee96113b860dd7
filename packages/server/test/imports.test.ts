import type { Client } from '@tessera/client'
import type { ImportMapping, Job, Json } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { salesBundle } from './support/sales.ts'
import { type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let client: Client

beforeAll(async () => {
  server = await testServer()
  client = (await server.admin()).client
  await client.importApp({ body: salesBundle() as Json })
})
afterAll(() => server.close())

const app = { app: 'sales' }
const customers = { app: 'sales', object: 'customer' }

const upload = (content: string | Uint8Array<ArrayBuffer>, mapping?: ImportMapping): FormData => {
  const form = new FormData()
  form.append('file', new Blob([content]), 'file.csv')
  // After the file on purpose: the order of the parts does not matter.
  if (mapping !== undefined) form.append('mapping', JSON.stringify(mapping))
  return form
}

const run = async (content: string | Uint8Array<ArrayBuffer>, mapping: ImportMapping): Promise<Job> => {
  let job = await client.startImport(app, { body: upload(content, mapping) })
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise(resolve => setTimeout(resolve, 10))
    job = await client.getJob({ ...app, id: job.id })
  }
  return job
}

const count = async (object: string, filter?: ImportMapping['columns'] | object): Promise<number | undefined> => {
  const body = { count: 'exact' as const, limit: 1, ...(filter === undefined ? {} : { filter: filter as never }) }
  return (await client.queryRecords({ app: 'sales', object }, { body })).count
}

const byCode: ImportMapping = {
  object: 'customer',
  key: 'code',
  columns: [
    { column: 'No', field: 'code' },
    { column: '名称', field: 'name' },
    { column: 'Industry', field: 'industry' },
    { column: 'Founded', field: 'founded' },
  ],
}

test('a preview tells columns, types, fields and rows that do not fit', async () => {
  const text = 'Name;E-Mail;Founded\n王;a@b.cn;2020-01-05\n李;c@d.cn;2021/3/4\nx;y\n'
  const preview = await client.previewImport(app, { query: { object: 'customer' }, body: upload(text) })
  expect(preview).toMatchObject({
    delimiter: ';',
    encoding: 'utf-8',
    rows: 3,
    ragged: 1,
    columns: [
      { column: 'Name', type: 'text', field: 'name', filled: 3 },
      { column: 'E-Mail', field: 'email' },
      { column: 'Founded', type: 'date', field: 'founded' },
    ],
  })
})

test('good rows get in, each other one is told with its line, column and reason; twice with a key changes nothing', async () => {
  const text = [
    'No,名称,Industry,Founded',
    'A1,恒信,制造业,2020/1/5',
    'A2,华曜,Retail,2021年3月4日',
    'A3,"Multi',
    'line",nonsense,2020-01-01',
    'A4,too,many,2020-01-01,cells',
    'A1,again,Retail,2020-01-01',
    ',no key,Retail,2020-01-01',
    'A6,,Retail,2020-13-45',
  ].join('\r\n')
  const job = await run(text, byCode)
  expect(job).toMatchObject({ state: 'done', total: 7, done: 7, created: 3, updated: 0, refused: 4 })
  expect(job.issues.map(({ line, column, code, value }) => ({ line, column, code, value }))).toEqual([
    { line: 4, column: 'Industry', code: 'not_an_option', value: 'nonsense' },
    { line: 6, column: null, code: 'ragged_row', value: null },
    { line: 7, column: 'No', code: 'key_twice', value: 'A1' },
    { line: 9, column: '名称', code: 'required', value: '' },
    { line: 9, column: 'Founded', code: 'not_a_date', value: '2020-13-45' },
  ])
  const { records } = await client.queryRecords(customers, {
    body: { fields: ['name', 'industry', 'founded'], filter: { '==': [{ var: 'code' }, 'A2'] } },
  })
  expect(records).toMatchObject([{ name: '华曜', industry: 'retail', founded: '2021-03-04' }])
  const again = await run(text.replace('恒信', '恒信科技'), byCode)
  expect(again).toMatchObject({ state: 'done', created: 1, updated: 2 })
  expect(await count('customer', { in: [{ var: 'code' }, ['A1', 'A2']] })).toBe(2)
})

test('lookups are matched by a chosen field', async () => {
  const mapping: ImportMapping = {
    object: 'deal',
    columns: [
      { column: 'Deal', field: 'name' },
      { column: 'Customer', field: 'customer', match: 'code' },
      { column: 'Amount', field: 'amount' },
    ],
  }
  const job = await run('Deal,Customer,Amount\nOne,A1,"¥1,200.50"\nTwo,ZZ,5\nThree,,-1\n', mapping)
  expect(job).toMatchObject({ created: 1, refused: 2 })
  expect(job.issues).toMatchObject([
    { line: 3, column: 'Customer', code: 'lookup_not_found', value: 'ZZ' },
    { line: 4, column: 'Amount', code: 'check_failed' },
  ])
  const { records } = await client.listRecords({ app: 'sales', object: 'deal' })
  expect(records).toMatchObject([{ name: 'One', amount: 1200.5, customer: { title: '恒信科技' } }])
})

test('a dry run writes nothing', async () => {
  const before = await count('customer')
  const job = await run('No,名称,Industry,Founded\nD1,Dry,,\n', { ...byCode, dryRun: true })
  expect(job).toMatchObject({ state: 'done', created: 1 })
  expect(await count('customer')).toBe(before)
})

test('two rows with the same unique value do not keep the others out', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => `U${n === 200 ? 100 : n},Name ${n}`)
  const mapping = { object: 'customer', columns: byCode.columns.slice(0, 2) }
  const job = await run(`No,名称\n${rows.join('\n')}\n`, mapping)
  expect(job).toMatchObject({ created: 299, refused: 1 })
  expect(job.issues).toMatchObject([{ line: 202, column: 'No', code: 'not_unique' }])
})

test('files in GB 18030 are read, and one that is broken is refused before anything is written', async () => {
  const gb = new Uint8Array([
    0x4e, 0x6f, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x47, 0x31, 0x2c, 0xbf, 0xcd, 0xbb, 0xa7, 0x0a,
  ])
  const mapping = { object: 'customer', columns: byCode.columns.slice(0, 2) }
  expect(await run(gb, mapping)).toMatchObject({ created: 1 })
  const broken = new Uint8Array([...new TextEncoder().encode('No,名称\nB1,ok\nB2,'), 0xff, 0x0a])
  const refused = client.startImport(app, { body: upload(broken, { ...mapping, encoding: 'utf-8' }) })
  await expect(refused).rejects.toMatchObject({ status: 422, code: 'not_utf8' })
  const open = client.startImport(app, { body: upload('No,名称\nB1,"never closed\n', mapping) })
  await expect(open).rejects.toMatchObject({ status: 422, code: 'unclosed_quote' })
  expect(await count('customer', { in: [{ var: 'code' }, ['B1', 'B2']] })).toBe(0)
})

test('a mapping that is wrong is refused with every mistake', async () => {
  const bad = {
    object: 'customer',
    columns: [
      { column: 'X', field: 'nope' },
      { column: 'No', field: 'id' },
    ],
  }
  await expect(client.startImport(app, { body: upload('No\n1\n', bad) })).rejects.toMatchObject({
    status: 422,
    issues: [{ at: '/columns/0/column' }, { at: '/columns/0/field' }, { at: '/columns/1/field' }],
  })
  const form = new FormData()
  form.append('file', new Blob(['a\n']), 'f.csv')
  form.append('mapping', '{"object":7,"x":1,"columns":[]}')
  await expect(client.startImport(app, { body: form })).rejects.toMatchObject({ status: 400 })
  await expect(client.startImport(app, { body: new FormData() })).rejects.toMatchObject({ status: 400 })
})

test('progress is streamed to the end', async () => {
  await server.app.listen({ port: 0 })
  const { createClient } = await import('@tessera/client')
  const { secret } = await client.createApiKey({ body: { name: 'stream' } })
  const address = server.app.server.address() as { port: number }
  const live = createClient({ baseUrl: `http://127.0.0.1:${address.port}`, fetch, apiKey: secret })
  const rows = Array.from({ length: 5000 }, (_, n) => `S${n},Stream ${n}`).join('\n')
  const mapping = { object: 'customer', columns: byCode.columns.slice(0, 2) }
  const job = await live.startImport(app, { body: upload(`No,名称\n${rows}\n`, mapping) })
  const states: Job[] = []
  for await (const { data } of live.streamJob({ ...app, id: job.id })) states.push(data as unknown as Job)
  expect(states.at(-1)).toMatchObject({ state: 'done', created: 5000, total: 5000 })
  expect(states.length).toBeGreaterThan(1)
  await expect(client.cancelJob({ ...app, id: job.id })).rejects.toMatchObject({ status: 409, code: 'job_not_running' })
})

test('records go out as CSV and come in again', async () => {
  const csv = await client.exportRecords(app, {
    body: {
      object: 'customer',
      fields: ['code', 'name', 'industry'],
      filter: { in: [{ var: 'code' }, ['A1', 'A2']] },
      sort: ['code'],
    },
  })
  expect(csv).toBe('Code,Name,Industry\r\nA1,恒信科技,Manufacturing\r\nA2,华曜,Retail\r\n')
})

test('many are created, changed and deleted at once, and each refusal has its place', async () => {
  const made = await client.bulkRecords(customers, {
    body: { action: 'create', records: [{ name: 'Bulk 1' }, { name: '' }, { name: 'Bulk 2' }] },
  })
  expect(made).toMatchObject({ done: 2, failed: [{ index: 1, issues: [{ at: '/name', code: 'required' }] }] })
  const changed = await client.bulkRecords(customers, {
    body: { action: 'change', ids: made.ids, values: { industry: 'retail' } },
  })
  expect(changed).toMatchObject({ done: 2, failed: [] })
  await expect(
    client.bulkRecords(customers, {
      body: { action: 'create', allOrNothing: true, records: [{ name: 'Never' }, { name: 'x', email: 'y' }] },
    }),
  ).rejects.toMatchObject({ status: 422, issues: [{ at: '/records/1/email' }] })
  expect(await count('customer', { '==': [{ var: 'name' }, 'Never'] })).toBe(0)
  expect(await client.bulkRecords(customers, { body: { action: 'delete', ids: made.ids } })).toMatchObject({ done: 2 })
  expect(await client.bulkRecords(customers, { body: { action: 'restore', ids: made.ids } })).toMatchObject({ done: 2 })
})
