import type { Client } from '@tessera/client'
import type { Expression, Json } from '@tessera/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { salesBundle } from './support/sales.ts'
import { password, type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let admin: Client
let rep: Client
let nobody: Client
let outsider: Client
let repId: string
let own: string
let foreign: string

const customers = { app: 'sales', object: 'customer' }
const secret = 'TOP-SECRET-VALUE'
const hiddenName = 'Hidden Corp'

const person = async (name: string, roles: string[] | null): Promise<{ client: Client; id: string }> => {
  const email = `${name}@example.com`
  const { user } = await admin.createUser({ body: { name, email, password } })
  if (roles !== null) await admin.setMember({ app: 'sales' }, { body: { user: user.id, roles } })
  return { client: (await server.signIn(email, password)).client, id: user.id }
}

beforeAll(async () => {
  server = await testServer()
  admin = (await server.admin()).client
  await admin.importApp({ body: salesBundle() as Json })
  const salesRep = await person('rep', ['rep'])
  rep = salesRep.client
  repId = salesRep.id
  nobody = (await person('nobody', ['nobody'])).client
  outsider = (await person('outsider', null)).client
  own = (await admin.createRecord(customers, { body: { name: 'Own Ltd', secret, owner: repId } })).id
  foreign = (await admin.createRecord(customers, { body: { name: hiddenName, secret, code: 'F1' } })).id
  await admin.createRecord(
    { app: 'sales', object: 'deal' },
    { body: { name: 'Deal', customer: foreign, owner: repId } },
  )
})
afterAll(() => server.close())

const refused = (status: number) => expect.objectContaining({ status })

describe('who has no role', () => {
  test('does not learn that the app is there', async () => {
    expect((await outsider.listApps()).apps).toEqual([])
    await expect(outsider.getApp({ app: 'sales' })).rejects.toEqual(refused(404))
    await expect(outsider.listRecords(customers)).rejects.toEqual(refused(404))
    await expect(outsider.getDraft({ app: 'sales' })).rejects.toEqual(refused(404))
    await expect(outsider.listUsers()).rejects.toEqual(refused(403))
  })

  test('and who has a role without a grant sees nothing in it', async () => {
    const app = await nobody.getApp({ app: 'sales' })
    expect(app).toMatchObject({ permissions: {}, definition: { objects: [], forms: [], views: [] } })
    await expect(nobody.listRecords(customers)).rejects.toEqual(refused(404))
    await expect(nobody.getDraft({ app: 'sales' })).rejects.toEqual(refused(403))
  })
})

describe('a role with conditions', () => {
  test('sees its own records only, and not the fields kept from it', async () => {
    const { records } = await rep.listRecords(customers)
    expect(records.map(record => record.id)).toEqual([own])
    expect(records[0]).not.toHaveProperty('secret')
    expect(await rep.getRecord({ ...customers, id: own })).not.toHaveProperty('secret')
    await expect(rep.getRecord({ ...customers, id: foreign })).rejects.toEqual(refused(404))
    await expect(rep.recordHistory({ ...customers, id: foreign })).rejects.toEqual(refused(404))
    await expect(rep.changeRecord({ ...customers, id: foreign }, { body: { name: 'Mine' } })).rejects.toEqual(
      refused(404),
    )
    const app = await rep.getApp({ app: 'sales' })
    expect(app.permissions['customer']).toMatchObject({
      see: true,
      delete: false,
      export: false,
      fields: { secret: 'none' },
    })
    expect(JSON.stringify(app.definition)).not.toContain('"secret"')
  })

  test('may not write what it may only read, delete, export or import', async () => {
    const write = (values: Record<string, Json>) => rep.changeRecord({ ...customers, id: own }, { body: values })
    await expect(write({ code: 'X' })).rejects.toMatchObject({
      status: 422,
      issues: [{ at: '/code', code: 'read_only_field' }],
    })
    await expect(write({ secret: 'X' })).rejects.toMatchObject({ issues: [{ at: '/secret', code: 'unknown_field' }] })
    await expect(rep.deleteRecord({ ...customers, id: own })).rejects.toEqual(refused(403))
    await expect(
      rep.exportRecords({ app: 'sales' }, { body: { object: 'customer', fields: ['name'] } }),
    ).rejects.toEqual(refused(403))
    await expect(rep.queryRecords(customers, { body: { fields: ['secret'] } })).rejects.toEqual(refused(422))
    await expect(rep.queryRecords(customers, { body: { sort: ['secret'] } })).rejects.toEqual(refused(422))
    const deleted = await rep.bulkRecords(customers, {
      body: { action: 'change', ids: [foreign], values: { name: 'Mine' } },
    })
    expect(deleted).toMatchObject({ done: 0, failed: [{ index: 0 }] })
  })

  test('sees of a record behind a lookup that it may not see no more than its id', async () => {
    const { records } = await rep.queryRecords(
      { app: 'sales', object: 'deal' },
      { body: { fields: ['customer.name', 'customer'] } },
    )
    expect(records[0]?.['customer']).toEqual({ id: foreign, title: null, name: null })
  })
})

/** Conditions over everything there is, hidden or not. */
const paths = ['name', 'secret', 'code', 'email', 'industry', 'customer.name', 'customer.secret', 'owner']
const literals = [secret, hiddenName, 'TOP', 'F1', '', 'retail']
const condition: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ '==': fc.tuple(fc.record({ var: fc.constantFrom(...paths) }), fc.constantFrom(...literals)) }),
    fc.record({ contains: fc.tuple(fc.record({ var: fc.constantFrom(...paths) }), fc.constantFrom(...literals)) }),
    fc.record({ is_empty: fc.tuple(fc.record({ var: fc.constantFrom(...paths) })) }),
    fc.record({ and: fc.array(tie('node'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ or: fc.array(tie('node'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ '!': fc.tuple(tie('node')) }),
  ),
})).node as fc.Arbitrary<Expression>

describe('no question', () => {
  test('brings out a hidden value or a hidden record', { timeout: 120_000 }, async () => {
    const fields = fc.subarray(['name', 'secret', 'code', 'owner', 'email'], { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(
        condition,
        fields,
        fc.constantFrom('', 'TOP', 'Hidden', 'SECRET'),
        async (filter, wanted, search) => {
          const body = { filter, fields: wanted, count: 'exact' as const, ...(search === '' ? {} : { search }) }
          const answers: unknown[] = await Promise.all(
            [
              rep.queryRecords(customers, { body }),
              rep.queryRecords({ app: 'sales', object: 'deal' }, { body: { filter, fields: ['customer.name'] } }),
              rep.ruleImpact({ app: 'sales' }, { body: { object: 'customer', rule: filter } }),
              rep.evaluateRule({ app: 'sales' }, { body: { object: 'customer', rule: filter, record: own } }),
            ].map(asked =>
              asked.catch((error: { status: number }) => {
                expect(error.status).toBeLessThan(500)
                return null
              }),
            ),
          )
          const text = JSON.stringify(answers)
          expect(text).not.toContain(secret)
          expect(text).not.toContain(hiddenName)
          const [page] = answers as [{ records: { id: string }[]; count: number } | null]
          expect(page?.count ?? 0).toBeLessThanOrEqual(1)
          for (const { id } of page?.records ?? []) expect(id).toBe(own)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('asks for a hidden value by whether records come', async () => {
    const ask = (filter: Expression) => rep.queryRecords(customers, { body: { filter } })
    await expect(ask({ '==': [{ var: 'secret' }, secret] })).rejects.toEqual(refused(422))
    const behind = await rep.queryRecords(
      { app: 'sales', object: 'deal' },
      { body: { filter: { '==': [{ var: 'customer.name' }, hiddenName] } } },
    )
    expect(behind.records).toEqual([])
  })
})
