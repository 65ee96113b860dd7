import { checkExpression } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import type { Access } from '@tessera/sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sales } from '../support/sales.ts'
import { ann, bob, goodValue, issuesIn, openWorkshop, type Workshop } from '../support/workshop.ts'

let shop: Workshop
const customers: string[] = []

const query = async (object: string, asked: object, access?: Access, user?: string) =>
  JSON.parse(goodValue(await shop.records.query(object, asked, shop.ask(undefined, access, user))))

/** All pages of a query, one after the other. */
const pages = async (object: string, asked: object, limit: number): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = []
  let cursor: string | undefined
  for (let page = 0; page < 100; page++) {
    const { records, next } = await query(object, { ...asked, limit, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...records)
    if (next === null) return found
    cursor = next
  }
  throw new Error('The pages do not end.')
}

beforeAll(async () => {
  shop = await openWorkshop(sales)
  for (let i = 0; i < 6; i++) {
    const id = shop.newId()
    customers.push(id)
    const values = {
      name: `Customer ${String.fromCharCode(70 - i)}`,
      industry: i % 2 === 0 ? 'steel' : 'food',
      email: `c${i}@x.cn`,
    }
    goodValue(await shop.records.insert('customer', { id, values }, shop.ask()))
  }
  const rows = Array.from({ length: 37 }, (_, i) => ({
    id: shop.newId(),
    values: {
      name: `${['上海设备采购', '北京软件订阅', '年度维护'][i % 3]} 100% Deal_${i}`,
      amount: i % 4 === 0 ? null : (i * 7) % 10,
      stage: i % 3 === 0 ? null : 'won',
      customer: i % 5 === 0 ? null : (customers[i % 6] as string),
      owner: i % 2 === 0 ? ann : bob,
      seen_at: i % 6 === 0 ? null : new Date(Date.UTC(2027, 0, 1 + (i % 4), 0, 0, 0, i % 2)).toISOString(),
    },
  }))
  for (let i = 0; i < rows.length; i += 5) await shop.records.bulkInsert('deal', rows.slice(i, i + 5), shop.ask())
})

afterAll(() => shop.close())

const filterAccess = (filter: Expression, key: string, object = 'sales.deal'): Access => {
  const tree = checkExpression(filter, { model: shop.layout.model, object }, 'boolean')
  if (!tree.ok) throw new Error(JSON.stringify(tree.issues))
  return { key, hidden: () => new Set<string>(), rows: name => (name === object ? tree.value : true) }
}

describe('queries', () => {
  it.each([
    [['-created_at']],
    [['created_at']],
    [['amount']],
    [['-amount']],
    [['stage']],
    [['-stage', 'amount']],
    [['customer', '-name']],
    [['-customer.industry', 'created_at']],
    [['owner', '-amount']],
    [['-seen_at']],
    [['number']],
    [['id']],
  ])('pages through everything once, in order: %j', async sort => {
    const whole = (await query('deal', { sort, limit: 1000 })).records.map((record: { id: string }) => record.id)
    expect(new Set(whole).size).toBe(37)
    for (const limit of [1, 5, 37]) {
      const found = await pages('deal', { sort }, limit)
      expect(found.map(record => record.id)).toEqual(whole)
    }
  })

  it('puts empty values last in either direction', async () => {
    for (const sort of ['amount', '-amount', 'stage', '-stage', 'customer', '-customer', 'seen_at', '-seen_at']) {
      const field = sort.replace('-', '')
      const values = (await query('deal', { sort: [sort], limit: 1000 })).records.map(
        (record: Record<string, unknown>) => record[field],
      )
      const firstEmpty = values.indexOf(null)
      expect(values.slice(firstEmpty).every((value: unknown) => value === null)).toBe(true)
    }
  })

  it('answers a lookup with its title and the fields asked for', async () => {
    const { records } = await query('deal', {
      fields: ['name', 'customer.industry', 'customer.email'],
      filter: { '==': [{ var: 'customer' }, customers[1] as string] },
    })
    expect(records[0].customer).toEqual({ id: customers[1], title: 'Customer E', industry: 'food', email: 'c1@x.cn' })
    expect(Object.keys(records[0])).toEqual(['id', 'version', 'created_at', 'updated_at', 'name', 'customer'])
  })

  it('finds two Chinese characters, parts of words, several words, and takes signs as they are', async () => {
    const names = async (search: string) =>
      (await query('deal', { search, limit: 100, fields: ['name'] })).records.length
    expect(await names('采购')).toBe(13)
    expect(await names('购')).toBe(13)
    expect(await names('deal_3')).toBe(8)
    expect(await names('北京 DEAL_1')).toBe(5)
    expect(await names('100%')).toBe(37)
    expect(await names('10%0')).toBe(0)
    expect(await names('%')).toBe(37)
    expect(await names('\\')).toBe(0)
    expect(await names('   ')).toBe(37)
    expect((await query('customer', { search: 'C3@X' })).records).toHaveLength(1)
  })

  it('counts exactly, or by estimate', async () => {
    expect((await query('deal', { count: 'exact', limit: 1 })).count).toBe(37)
    expect((await query('deal', { count: 'estimate', limit: 1 })).count).toBe(37)
    expect(await query('deal', { limit: 1 })).not.toHaveProperty('count')
    expect(
      (await query('deal', { count: 'exact', filter: { '==': [{ var: 'customer.industry' }, 'steel'] } })).count,
    ).toBeGreaterThan(5)
  })

  it('shows only what the rights let through, behind lookups too', async () => {
    const own = filterAccess({ '==': [{ var: 'owner' }, { var: '$user' }] }, 'own')
    expect((await query('deal', { count: 'exact' }, own, ann)).count).toBe(19)
    expect((await query('deal', { count: 'exact' }, own, bob)).count).toBe(18)
    const steel = filterAccess({ '==': [{ var: 'industry' }, 'steel'] }, 'steel', 'sales.customer')
    const { records } = await query('deal', { fields: ['customer', 'customer.email'], limit: 100 }, steel)
    for (const { customer } of records) {
      if (customer === null) continue
      const isSteel = customers.indexOf(customer.id) % 2 === 0
      expect(customer.title === null).toBe(!isSteel)
      expect(customer.email === null).toBe(!isSteel)
    }
    const food = customers[1] as string
    const foreign = await shop.records.insert(
      'deal',
      { id: shop.newId(), values: { name: 'x', customer: food } },
      shop.ask(undefined, steel),
    )
    expect(issuesIn(foreign)).toEqual(['no_such_record /customer'])
    expect(goodValue(await shop.records.get('customer', food, shop.ask(undefined, steel)))).toBeNull()
    expect(await shop.records.history('customer', food, shop.ask(undefined, steel))).toBeNull()
    const change = await shop.records.update(
      'customer',
      { id: food, values: { name: 'x' } },
      shop.ask(undefined, steel),
    )
    expect(issuesIn(change)).toEqual(['not_found '])
    const nothing: Access = { key: 'none', hidden: () => new Set(), rows: () => false }
    expect((await query('deal', { count: 'exact' }, nothing)).records).toEqual([])
  })

  it('tells mistakes with their place', async () => {
    const issues = async (asked: object) => issuesIn(await shop.records.query('deal', asked, shop.ask()))
    expect(await issues({ fields: ['name', 'nothing', 'name.x'] })).toEqual([
      'unknown_field /fields/1',
      'wrong_field_type /fields/2',
    ])
    expect(await issues({ sort: ['amount', 'team'] })).toEqual(['wrong_field_type /sort/1'])
    expect(await issues({ filter: { '==': [{ var: 'nothing' }, 1] } })).toEqual(['unknown_field /filter/==/0/var'])
    const { next } = await query('deal', { limit: 1 })
    for (const cursor of ['x', '', 'a'.repeat(4000), `${next}A`, next.slice(1), '\u0000']) {
      expect(await issues({ limit: 1, cursor })).toEqual(['bad_cursor /cursor'])
    }
    expect(await issues({ limit: 1, cursor: next, sort: ['amount'] })).toEqual(['bad_cursor /cursor'])
  })

  it('hides fields', async () => {
    const blind: Access = {
      key: 'blind',
      hidden: name => new Set(name === 'sales.deal' ? ['amount'] : ['name']),
      rows: () => true,
    }
    const { records } = await query('deal', { limit: 1, filter: { is_filled: [{ var: 'customer' }] } }, blind)
    expect(records[0]).not.toHaveProperty('amount')
    expect(records[0].customer.title).toBeNull()
    expect(issuesIn(await shop.records.query('deal', { sort: ['amount'] }, shop.ask(undefined, blind)))).toEqual([
      'unknown_field /sort/0',
    ])
  })
})
