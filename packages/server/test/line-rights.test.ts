import type { Client } from '@tessera/client'
import type { Json } from '@tessera/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { salesBundle } from './support/sales.ts'
import { password, type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let admin: Client

const deals = { app: 'sales', object: 'deal' }
const grants = (item: object) => [
  { object: 'deal', see: true, create: true, change: true },
  { object: 'deal_item', ...item },
]

/** Roles that differ in what they may do with the lines of a deal. */
const roles = [
  { name: 'blind', grants: [{ object: 'deal', see: true, create: true, change: true }] },
  {
    name: 'some',
    grants: grants({ see: { '==': [{ var: 'product' }, 'Open'] }, create: true, change: true, delete: true }),
  },
  { name: 'reader', grants: grants({ see: true }) },
  {
    name: 'counter',
    grants: grants({
      see: true,
      create: { '<': [{ var: 'quantity' }, 10] },
      change: true,
      fields: [
        { field: 'product', access: 'read' },
        { field: 'quantity', access: 'write' },
      ],
    }),
  },
]

const person = async (role: string): Promise<Client> => {
  const email = `${role}@example.com`
  const { user } = await admin.createUser({ body: { name: role, email, password } })
  await admin.setMember({ app: 'sales' }, { body: { user: user.id, roles: [role] } })
  return (await server.signIn(email, password)).client
}

const newDeal = async (): Promise<{ id: string; items: { id: string; product: string }[] }> =>
  (await admin.createRecord(deals, {
    body: {
      name: 'Deal',
      items: [
        { product: 'Open', quantity: 1 },
        { product: 'Closed', quantity: 2 },
      ],
    },
  })) as never

const itemsOf = async (client: Client, id: string): Promise<unknown> =>
  (await client.getRecord({ ...deals, id }))['items']

beforeAll(async () => {
  server = await testServer()
  admin = (await server.admin()).client
  await admin.importApp({ body: { ...salesBundle(), roles } as unknown as Json })
})
afterAll(() => server.close())

test('lines that the caller may not see are not answered with their record', async () => {
  const { id } = await newDeal()
  expect(await itemsOf(await person('blind'), id)).toBeNull()
  const some = await person('some')
  expect(await itemsOf(some, id)).toMatchObject([{ product: 'Open' }])
  const { records } = await some.queryRecords(deals, { body: { fields: ['items'] } })
  expect(JSON.stringify(records)).not.toContain('Closed')
  // Replacing the lines leaves those alone that were never seen.
  await some.changeRecord({ ...deals, id }, { body: { items: [{ product: 'Open', quantity: 5 }] } })
  expect(await itemsOf(admin, id)).toMatchObject([{ product: 'Closed' }, { product: 'Open', quantity: 5 }])
})

test('who may only see lines can neither add, change nor take away one', async () => {
  const { id, items } = await newDeal()
  const reader = await person('reader')
  const send = (lines: unknown[]) =>
    reader.changeRecord({ ...deals, id }, { body: { name: 'New', items: lines as never } })
  await expect(send([...items, { product: 'Third' }])).rejects.toMatchObject({
    status: 403,
    issues: [{ at: '/items/2', code: 'forbidden' }],
  })
  await expect(send([{ ...items[0], quantity: 9 }, items[1]])).rejects.toMatchObject({
    status: 403,
    issues: [{ at: '/items/0', code: 'forbidden' }],
  })
  await expect(send([items[0]])).rejects.toMatchObject({ status: 403, issues: [{ at: '/items', code: 'forbidden' }] })
  expect(await send(items)).toMatchObject({ name: 'New' })
  expect(await itemsOf(reader, id)).toMatchObject([{ quantity: 1 }, { quantity: 2 }])
})

test('rights on fields and conditions hold in lines as they do in records', async () => {
  const { id, items } = await newDeal()
  const counter = await person('counter')
  const send = (lines: unknown[]) => counter.changeRecord({ ...deals, id }, { body: { items: lines as never } })
  await expect(send([{ ...items[0], product: 'Other' }, items[1]])).rejects.toMatchObject({
    status: 422,
    issues: [{ at: '/items/0/product', code: 'read_only_field' }],
  })
  expect(await send([{ ...items[0], quantity: 8 }, items[1]])).toMatchObject({ items: [{ quantity: 8 }, {}] })
  await expect(send([...items, { quantity: 11 }])).rejects.toMatchObject({
    issues: expect.arrayContaining([expect.objectContaining({ at: '/items/2', code: 'forbidden' })]),
  })
})
