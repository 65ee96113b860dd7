import type { Client } from '@tessera/client'
import type { Json } from '@tessera/schemas'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { salesBundle } from './support/sales.ts'
import { type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let client: Client

beforeAll(async () => {
  server = await testServer()
  client = (await server.admin()).client
  const done = await client.importApp({ body: salesBundle() as Json })
  expect(done).toMatchObject({ app: 'sales', release: 1, issues: [] })
})
afterAll(() => server.close())

const customers = { app: 'sales', object: 'customer' }
const deals = { app: 'sales', object: 'deal' }
const refused = (status: number, code: string, issues: unknown = expect.anything()) =>
  expect.objectContaining({ status, code, issues })

describe('records', () => {
  test('are created, read, changed, deleted and brought back', async () => {
    const made = await client.createRecord(customers, { body: { name: '恒信 Ltd', industry: 'retail' } })
    expect(made).toMatchObject({ name: '恒信 Ltd', industry: 'retail', version: 1, owner: { title: 'Ada Lovelace' } })
    const at = { ...customers, id: made.id }
    const changed = await client.changeRecord(at, { body: { email: 'a@b.cn' }, ifMatch: 1 })
    expect(changed).toMatchObject({ version: 2, email: 'a@b.cn' })
    expect(await client.getRecord(at)).toEqual(expect.objectContaining({ id: made.id, version: 2 }))
    await client.deleteRecord(at)
    await expect(client.getRecord(at)).rejects.toEqual(refused(404, 'not_found'))
    const back = await client.restoreRecord(at, { body: {} })
    expect(back).toMatchObject({ id: made.id, email: 'a@b.cn' })
    const { entries } = await client.recordHistory(at)
    expect(entries.map(entry => entry.action)).toEqual(['restored', 'deleted', 'changed', 'created'])
    const older = await client.restoreRecord(at, { body: { version: 1 } })
    expect(older['email']).toBeNull()
  })

  test('carry a lookup and lines', async () => {
    const customer = await client.createRecord(customers, { body: { name: 'Lookup' } })
    const deal = await client.createRecord(deals, {
      body: { name: 'Big', customer: customer.id, amount: 10.5, items: [{ product: 'A', quantity: 2 }] },
    })
    const read = await client.getRecord({ ...deals, id: deal.id })
    expect(read).toMatchObject({
      customer: { id: customer.id, title: 'Lookup' },
      items: [{ product: 'A', quantity: 2 }],
    })
    const page = await client.queryRecords(deals, {
      body: {
        fields: ['name', 'customer.name'],
        filter: { '==': [{ var: 'customer.name' }, 'Lookup'] },
        count: 'exact',
      },
    })
    expect(page).toMatchObject({ count: 1, next: null, records: [{ customer: { name: 'Lookup' } }] })
  })

  test('that are wrong are refused with every mistake at its field, in the reader’s language', async () => {
    const body = { name: '', email: 'nope', amount: 1 }
    await expect(client.createRecord(customers, { body })).rejects.toEqual(
      refused(422, 'unknown_field', [
        expect.objectContaining({ at: '/amount', code: 'unknown_field' }),
        expect.objectContaining({ at: '/name', code: 'required' }),
        expect.objectContaining({ at: '/email', code: 'not_an_email' }),
      ]),
    )
    await expect(client.createRecord(deals, { body: { name: 'x', amount: -1 } })).rejects.toEqual(
      refused(422, 'check_failed', [expect.objectContaining({ at: '/amount' })]),
    )
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/apps/sales/records/deal',
      headers: { 'accept-language': 'zh-CN,en;q=0.5', 'x-csrf-token': (await server.admin()).session.csrf },
      cookies: Object.fromEntries((await server.admin()).jar),
      payload: { name: 'x', amount: -1 },
    })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({ status: 422, issues: [{ message: '金额不能为负。' }] })
  })

  test('may not share a unique value', async () => {
    await client.createRecord(customers, { body: { name: 'One', code: 'X1' } })
    await expect(client.createRecord(customers, { body: { name: 'Two', code: 'X1' } })).rejects.toEqual(
      refused(409, 'not_unique', [expect.objectContaining({ at: '/code' })]),
    )
  })

  test('that somebody else has changed are told with both values', async () => {
    const made = await client.createRecord(customers, { body: { name: 'Conflict' } })
    const at = { ...customers, id: made.id }
    await client.changeRecord(at, { body: { email: 'first@x.cn' }, ifMatch: 1 })
    const error = await client.changeRecord(at, { body: { email: 'second@x.cn' }, ifMatch: 1 }).catch((e: unknown) => e)
    expect(error).toMatchObject({
      status: 412,
      code: 'version_conflict',
      problem: { conflict: { version: 2, changedBy: 'Ada Lovelace', values: { email: 'first@x.cn' } } },
    })
    await expect(client.deleteRecord(at, { ifMatch: 1 })).rejects.toMatchObject({ status: 412 })
  })

  test('are paged by a cursor without gaps', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<Client['listRecords']>> = await client.listRecords(customers, {
        query: { limit: 2, sort: '-name', ...(cursor === null ? {} : { cursor }) },
      })
      seen.push(...page.records.map(record => String(record['name'])))
      cursor = page.next
    } while (cursor !== null)
    expect(seen).toEqual(seen.toSorted().reverse())
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('keep hostile texts as they are', async () => {
    const texts = [
      "'; drop table users; --",
      '<script>alert(1)</script>',
      '${7*7}',
      '𠜎𠜱 Ω≈ç√∫ ‮',
      '%00 \\u0000',
      'constructor',
      '__proto__',
      '👨‍👩‍👧‍👦',
    ]
    for (const name of texts) {
      const made = await client.createRecord(customers, { body: { name } })
      expect((await client.getRecord({ ...customers, id: made.id }))['name']).toBe(name)
    }
    await expect(client.createRecord(customers, { body: { name: 'a\u0000b' } })).rejects.toEqual(
      refused(400, 'nul_character', [expect.objectContaining({ at: '/name' })]),
    )
  })

  test('answer a repeated request with the same Idempotency-Key once', async () => {
    const once = () => client.createRecord(customers, { body: { name: 'Once' }, idempotencyKey: 'key-1' })
    const [first, second] = [await once(), await once()]
    expect(second).toEqual(first)
    const other = client.createRecord(customers, { body: { name: 'Other' }, idempotencyKey: 'key-1' })
    await expect(other).rejects.toEqual(refused(422, 'idempotency_mismatch'))
    const both = await Promise.allSettled(
      [0, 1, 2, 3].map(() => client.createRecord(customers, { body: { name: 'Race' }, idempotencyKey: 'key-2' })),
    )
    expect(both.filter(one => one.status === 'fulfilled').length).toBeGreaterThan(0)
    const { count } = await client.queryRecords(customers, {
      body: { filter: { '==': [{ var: 'name' }, 'Race'] }, count: 'exact' },
    })
    expect(count).toBe(1)
  })
})

describe('rules', () => {
  test('are evaluated on values and stored records, and their impact is counted', async () => {
    const rule = { and: [{ '>': [{ var: 'amount' }, 5] }, { '==': [{ var: 'customer.name' }, 'Lookup'] }] }
    const { records } = await client.queryRecords(deals, { body: { filter: rule } })
    const found = await client.evaluateRule(
      { app: 'sales' },
      { body: { object: 'deal', rule, record: records[0]!.id } },
    )
    expect(found).toMatchObject({ value: true, type: 'boolean' })
    expect(found.explain).toContainEqual({ at: '/and/0', value: true })
    const impact = await client.ruleImpact({ app: 'sales' }, { body: { object: 'deal', rule, sample: 1 } })
    expect(impact).toMatchObject({ matching: 1, sample: [{ name: 'Big' }] })
    await expect(
      client.evaluateRule({ app: 'sales' }, { body: { object: 'deal', rule: { nope: [] }, record: {} } }),
    ).rejects.toEqual(
      refused(422, 'unknown_operator', [expect.objectContaining({ at: expect.stringMatching(/^\/rule/) })]),
    )
  })
})

describe('a form', () => {
  test('holds its own rules on the server', async () => {
    const at = { app: 'sales', form: 'customer_form' }
    expect(await client.getForm(at)).toMatchObject({ form: { name: 'customer_form' }, object: { name: 'customer' } })
    await expect(client.submitForm(at, { body: { values: { name: 'Retailer', industry: 'retail' } } })).rejects.toEqual(
      refused(422, 'required', [expect.objectContaining({ at: '/email' })]),
    )
    const made = await client.submitForm(at, {
      body: { values: { name: 'Retailer', industry: 'retail', email: 'r@x.cn' } },
    })
    expect(made).toMatchObject({ name: 'Retailer', version: 1 })
    const changed = await client.submitForm(at, { body: { values: { name: 'Renamed' }, record: made.id, version: 1 } })
    expect(changed).toMatchObject({ name: 'Renamed', email: 'r@x.cn', version: 2 })
    await expect(
      client.submitForm(at, { body: { values: { name: 'Late' }, record: made.id, version: 1 } }),
    ).rejects.toEqual(refused(412, 'version_conflict'))
  })
})
