import { type Client, createClient } from '@tessera/client'
import type { ApiIssue, Json } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { injectFetch } from './support/inject-fetch.ts'
import { salesBundle } from './support/sales.ts'
import { password, type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let client: Client

const deals = { app: 'sales', object: 'deal' }
const customers = { app: 'sales', object: 'customer' }

beforeAll(async () => {
  server = await testServer()
  client = (await server.admin()).client
  const rules = [
    {
      name: 'amount_large',
      kind: 'check',
      object: 'deal',
      assert: { '<': [{ var: 'amount' }, 1000] },
      severity: 'warn',
      message: { en: 'That is a lot – “sure”?', 'zh-CN': '金额很大，确定吗？' },
      at: 'amount',
    },
  ]
  const forms = [
    {
      name: 'deal_form',
      object: 'deal',
      items: [
        { type: 'field', field: 'amount' },
        { type: 'field', field: 'name' },
      ],
    },
  ]
  await client.importApp({ body: { ...salesBundle(), rules, forms } as unknown as Json })
})
afterAll(() => server.close())

test('what a rule only warns of comes beside the saved record, in a header that any proxy lets through', async () => {
  const heard: ApiIssue[] = []
  const onWarnings = (warnings: readonly ApiIssue[]): void => void heard.push(...warnings)
  const made = await client.createRecord(deals, { body: { name: 'Big', amount: 5000 }, onWarnings })
  expect(made).toMatchObject({ amount: 5000 })
  expect(heard).toMatchObject([
    { at: '/amount', code: 'check_failed', severity: 'warn', message: 'That is a lot – “sure”?' },
  ])
  heard.length = 0
  await client.changeRecord(
    { ...deals, id: made.id },
    { body: { amount: 6000 }, onWarnings, headers: { 'accept-language': 'zh-CN' } },
  )
  await client.submitForm(
    { app: 'sales', form: 'deal_form' },
    { body: { values: { name: 'F', amount: 7000 } }, onWarnings },
  )
  expect(heard.map(({ message }) => message)).toEqual(['金额很大，确定吗？', 'That is a lot – “sure”?'])
  heard.length = 0
  await client.createRecord(deals, { body: { name: 'Small', amount: 5 }, onWarnings })
  expect(heard).toEqual([])
  const { secret } = await client.createApiKey({ body: { name: 'raw' } })
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/apps/sales/records/deal',
    headers: { authorization: `Bearer ${secret}` },
    payload: { name: 'Raw', amount: 5000 },
  })
  expect(answer.headers['tessera-warnings']).toMatch(/^\[\{[\x20-\x7e]+\}\]$/)
})

test('a record and the answer of its Idempotency-Key take effect together', async () => {
  const { database } = server.platform
  const idempotencyKey = 'together-1'
  // A server that dies between both is played by an answer that cannot be stored.
  await database.query(`create function tessera.fail() returns trigger language plpgsql as $$ begin
    if new.status is not null then raise exception 'the server has died'; end if; return new; end $$`)
  await database.query(
    'create trigger fail before update on tessera.idempotency for each row execute function tessera.fail()',
  )
  const send = () => client.createRecord(customers, { body: { name: 'Once Only' }, idempotencyKey })
  await expect(send()).rejects.toMatchObject({ status: 500 })
  const count = async () =>
    (await client.queryRecords(customers, { body: { filter: { '==': [{ var: 'name' }, 'Once Only'] } } })).records
      .length
  expect(await count()).toBe(0)
  await database.query('drop trigger fail on tessera.idempotency')
  const first = await send()
  expect(await send()).toEqual(first)
  expect(await count()).toBe(1)
  await expect(
    client.createRecord(customers, { body: { name: '' }, idempotencyKey: 'together-2' }),
  ).rejects.toMatchObject({ status: 422 })
  expect(
    await client.createRecord(customers, { body: { name: 'Second' }, idempotencyKey: 'together-2' }),
  ).toMatchObject({
    name: 'Second',
  })
})

test('people behind one address may sign in as often as they like; guesses are counted', async () => {
  const stranger = createClient({ baseUrl: '', fetch: injectFetch(server.app) })
  const guess = () => stranger.signIn({ body: { email: 'nobody@example.com', password: 'wrong' } })
  const counted = async (): Promise<number | undefined> => {
    const [row] = await server.platform.database.query<{ count: number }>(
      'select coalesce(max(count), 0) as count from tessera.attempts',
    )
    return row?.count
  }
  for (let n = 0; n < 3; n++) await server.signIn('ada@example.com', password)
  expect(await counted()).toBe(0)
  await expect(guess()).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect(await counted()).toBe(1)
})

test('a virtual clock moves when an administrator says so, and everything follows it', async () => {
  await expect(client.advanceClock({ body: { by: 'PT1H' } })).rejects.toMatchObject({ status: 404 })
  let now = Date.parse('2026-03-02T09:00:00Z')
  const other = await testServer({
    clock: () => new Date(now),
    advance: by => {
      now += by
      return new Date(now)
    },
  })
  try {
    const admin = (await other.admin()).client
    expect(await admin.advanceClock({ body: { by: 'P1DT2H30M' } })).toEqual({ now: '2026-03-03T11:30:00.000Z' })
    await admin.importApp({ body: salesBundle() as Json })
    expect(await admin.createRecord(customers, { body: { name: 'Later' } })).toMatchObject({
      created_at: '2026-03-03T11:30:00.000Z',
    })
    for (const by of ['2H', 'P', 'PT', '-PT1H', 'PT1.5H', 'P1Y'])
      await expect(admin.advanceClock({ body: { by } })).rejects.toMatchObject({ status: 400 })
    await expect(other.stranger().advanceClock({ body: { by: 'PT1H' } })).rejects.toMatchObject({ status: 401 })
    await admin.advanceClock({ body: { by: 'P500D' } })
    await expect(admin.getApp({ app: 'sales' })).rejects.toMatchObject({ status: 401 })
  } finally {
    await other.close()
  }
})

test('the metrics tell what the connections to the database do', async () => {
  const text = await server.stranger().metrics()
  for (const state of ['busy', 'idle', 'waiting', 'read_busy'])
    expect(text).toMatch(new RegExp(`tessera_database_connections\\{state="${state}"\\} \\d+`))
})

test('F20 what a server that was killed had begun may be asked again at once; what a living one does may not', async () => {
  const { platform } = server
  const idempotencyKey = 'orphan-1'
  const begin = async (on: string): Promise<void> => {
    await platform.database.query('delete from tessera.idempotency')
    const { user } = await client.getSession()
    await expect(client.createDepartment({ body: { code: 'x y', name: '' }, idempotencyKey })).rejects.toMatchObject({
      status: expect.any(Number),
    })
    await platform.database.query(
      `insert into tessera.idempotency (workspace, user_id, key, request_hash, created_at, response)
       select 1, $1, $2, $3, $4, $5`,
      [user.id, idempotencyKey, hash, platform.clock(), on],
    )
  }
  const department = { body: { code: 'once', name: 'Once' }, idempotencyKey }
  await client.createDepartment(department)
  const [row] = await platform.database.query<{ request_hash: string }>(
    'select request_hash from tessera.idempotency where key = $1',
    [idempotencyKey],
  )
  const hash = row?.request_hash ?? ''
  const [made] = (await client.listDepartments()).departments.filter(one => one.code === 'once')
  await client.removeDepartment({ id: made?.id ?? '' })
  await begin(platform.server)
  await expect(client.createDepartment(department)).rejects.toMatchObject({ status: 409, code: 'in_progress' })
  await begin('a server that was killed')
  expect(await client.createDepartment(department)).toMatchObject({ code: 'once' })
  expect((await client.listDepartments()).departments.filter(one => one.code === 'once')).toHaveLength(1)
})
