import type { Client } from '@tessera/client'
import type { AppDefinition, ImportMapping, Job, Json } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let client: Client

const app = { app: 'files' }
const events = { app: 'files', object: 'event' }
const definition = {
  name: 'files',
  formatVersion: 1,
  timezone: 'Asia/Shanghai',
  objects: [
    {
      name: 'event',
      title: 'name',
      fields: [
        { name: 'name', type: 'text', searchable: true },
        { name: 'starts', type: 'datetime' },
        { name: 'day', type: 'date' },
        { name: 'notes', type: 'long_text' },
        { name: 'place', type: 'region' },
      ],
    },
  ],
} as unknown as AppDefinition

beforeAll(async () => {
  server = await testServer()
  client = (await server.admin()).client
  await client.importApp({ body: definition as unknown as Json })
})
afterAll(() => server.close())

const upload = (content: string | Uint8Array<ArrayBuffer>, mapping?: ImportMapping): FormData => {
  const form = new FormData()
  form.append('file', new Blob([content]), 'file.csv')
  if (mapping !== undefined) form.append('mapping', JSON.stringify(mapping))
  return form
}

const mappingOf = (...fields: string[]): ImportMapping => ({
  object: 'event',
  delimiter: ',',
  columns: fields.map(field => ({ column: field, field })),
})

const finish = async (job: Job): Promise<Job> => {
  let now = job
  while (now.state === 'queued' || now.state === 'running') {
    await new Promise(resolve => setTimeout(resolve, 10))
    now = await client.getJob({ ...app, id: job.id })
  }
  return now
}

const run = async (content: string, ...fields: string[]): Promise<Job> =>
  finish(await client.startImport(app, { body: upload(content, mappingOf(...fields)) }))

const named = async (name: string) =>
  (await client.queryRecords(events, { body: { filter: { '==': [{ var: 'name' }, name] } } })).records

test('F1 instants without a zone are read in the time zone of the app, and days as other systems write them', async () => {
  const job = await run(
    'name,starts,day\nretail,2010-12-01 08:26:00,1996-07-04 00:00:00.000\nretail,2010/12/1 8:26,04.07.1996\n',
    'name',
    'starts',
    'day',
  )
  expect(job).toMatchObject({ state: 'done', created: 2, refused: 0 })
  for (const record of await named('retail'))
    expect(record).toMatchObject({ starts: '2010-12-01T00:26:00.000Z', day: '1996-07-04' })
})

test('F7 a row whose quotes do not fit is refused with its line and reason, and none after it is shifted', async () => {
  const job = await run('name,notes\nq1,fine\n"q2,"b,c"\nq3,"b"c\n"q4" ,"x"\nq5,fine\n', 'name', 'notes')
  expect(job).toMatchObject({ created: 3, refused: 2 })
  expect(job.issues).toMatchObject([
    { line: 3, code: 'bad_quote' },
    { line: 4, code: 'bad_quote' },
  ])
  expect(await named('q4')).toMatchObject([{ name: 'q4', notes: 'x' }])
  const heading = client.startImport(app, { body: upload('"name"x,notes\na,b\n', mappingOf('name', 'notes')) })
  await expect(heading).rejects.toMatchObject({ status: 422, code: 'bad_quote' })
})

test('F5 F6 F8 F10 what is exported and imported again is the same to the letter', async () => {
  const texts = [
    '=1+1',
    "'=1+1",
    '@x',
    '+8613812342046',
    'line\r\nbreak\nand\rmore',
    'a\u0085b\u2028c\u2029d\ufeff',
    '\ufeff',
    ' spaces ',
    '"quoted", and',
    '',
  ]
  await client.bulkRecords(events, {
    body: { action: 'create', records: texts.map(notes => ({ name: 'round', notes })) },
  })
  const before = (await named('round')).map(record => record['notes'])
  expect(new Set(before)).toEqual(new Set([...texts.slice(0, -1), null]))
  const exported = await client.exportRecords(app, {
    body: { object: 'event', fields: ['notes'], filter: { '==': [{ var: 'name' }, 'round'] } },
  })
  const job = await finish(
    await client.startImport(app, {
      body: upload(exported, { ...mappingOf('notes'), columns: [{ column: 'Notes', field: 'notes' }] }),
    }),
  )
  expect(job).toMatchObject({ created: texts.length, refused: 0 })
  const after = await client.queryRecords(events, { body: { filter: { is_empty: [{ var: 'name' }] }, limit: 100 } })
  expect(after.records.map(record => record['notes']).toSorted()).toEqual(before.toSorted())
})

test('D10 a region goes out by its name and comes in by it', async () => {
  await run('name,place\nregion,苏州\nregion,"Suzhou, Jiangsu"\nregion,320505\n', 'name', 'place')
  const csv = await client.exportRecords(app, {
    body: { object: 'event', fields: ['place'], filter: { '==': [{ var: 'name' }, 'region'] }, sort: ['place'] },
  })
  expect(csv.split('\r\n').slice(1).toSorted()).toEqual(['', '"Suzhou, Jiangsu"', '"Suzhou, Jiangsu"', '320505'])
})

test('F9 a spreadsheet file is told to be one', async () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0])
  await expect(client.previewImport(app, { query: {}, body: upload(zip) })).rejects.toMatchObject({
    status: 422,
    code: 'spreadsheet_file',
  })
})

test('F15 a heading of very many columns is refused', async () => {
  const wide = Array.from({ length: 20_000 }, (_, n) => `c${n}`).join(',')
  await expect(
    client.previewImport(app, { query: { object: 'event' }, body: upload(`${wide}\n`) }),
  ).rejects.toMatchObject({ status: 400, code: 'wrong_count' })
})

test('F16 a form without a boundary, and one that is torn, are refused in order', async () => {
  const { secret } = await client.createApiKey({ body: { name: 'form' } })
  const send = (type: string, payload: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/apps/files/imports/preview',
      headers: { authorization: `Bearer ${secret}`, 'content-type': type },
      payload,
    })
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=""'])
    expect((await send(type, 'x')).statusCode).toBe(415)
  const torn = await send(
    'multipart/form-data; boundary=b',
    '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\nabc',
  )
  expect(torn.statusCode).toBe(400)
})

test('F4 what is under way when an import is cancelled gets in and is counted', async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => `cancel,${n}`).join('\n')
  const started = await client.startImport(app, { body: upload(`name,notes\n${rows}\n`, mappingOf('name', 'notes')) })
  await expect
    .poll(async () => (await client.getJob({ ...app, id: started.id })).done, { interval: 5 })
    .toBeGreaterThan(0)
  await client.cancelJob({ ...app, id: started.id })
  const body = { filter: { '==': [{ var: 'name' }, 'cancel'] }, count: 'exact', limit: 1 } as const
  await expect
    .poll(async () => {
      const job = await client.getJob({ ...app, id: started.id })
      return job.created - ((await client.queryRecords(events, { body })).count ?? 0)
    })
    .toBe(0)
  expect(await client.getJob({ ...app, id: started.id })).toMatchObject({ state: 'cancelled' })
})

test('F2 after an import, many publishes one after the other build their indexes and starve nobody', async () => {
  await run('name\nx\n', 'name')
  for (let n = 0; n < 14; n++) await client.importApp({ body: { ...definition, name: `app${n}` } as unknown as Json })
  for (let n = 0; n < 14; n++)
    await client.importApp({
      body: {
        ...definition,
        name: `app${n}`,
        objects: [
          { name: 'event', title: 'name', fields: [{ name: 'name', type: 'text', searchable: true, indexed: true }] },
        ],
      } as unknown as Json,
    })
  const { database } = server.platform
  await expect
    .poll(async () => (await database.query('select from tessera.pending_steps')).length, { timeout: 15_000 })
    .toBe(0)
  expect(await database.query('select from pg_index where not indisvalid')).toEqual([])
  expect(
    await database.query(
      `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    ),
  ).toEqual([])
  expect(await client.queryRecords(events, { body: { limit: 1 } })).toMatchObject({ records: [{}] })
}, 60_000)
