import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sales } from '../support/sales.ts'
import { ann, bob, goodValue, issuesIn, openWorkshop, type Workshop } from '../support/workshop.ts'

let shop: Workshop

beforeAll(async () => {
  shop = await openWorkshop(sales)
})

afterAll(() => shop.close())

const create = async (object: string, values: Record<string, unknown>, at?: string) => {
  const id = shop.newId()
  const record = goodValue(await shop.records.insert(object, { id, values: values as never }, shop.ask(at)))
  return JSON.parse(record)
}
const read = async (object: string, id: string) =>
  JSON.parse(goodValue(await shop.records.get(object, id, shop.ask())) ?? 'null')
const list = async (object: string, query: object) =>
  JSON.parse(goodValue(await shop.records.query(object, query, shop.ask())))

describe('records', () => {
  it('answers each field type as it was sent', async () => {
    const customer = await create('customer', {
      name: '上海钢铁',
      email: 'a@b.cn',
      phones: ['021-1', '021-2'],
      industry: 'steel',
      tags: ['大客户'],
      address: { city: '上海', street: '南京路 1' },
    })
    expect(customer).toMatchObject({
      name: '上海钢铁',
      email: 'a@b.cn',
      phones: ['021-1', '021-2'],
      industry: 'steel',
      tags: ['大客户'],
      address: { city: '上海', street: '南京路 1' },
      deals: 0,
      won: null,
      version: 1,
      owner: { id: ann, title: 'Ann' },
      created_by: { id: ann, title: 'Ann' },
    })
    expect(customer.created_at).toMatch(/^2027-01-01T00:00:\d\d\.000Z$/)
    const deal = await create('deal', {
      name: 'Deal "1" \\ %_',
      customer: { id: customer.id },
      amount: 1234567890.12,
      stage: 'won',
      partners: [customer.id],
      team: [{ id: bob }, ann],
      closes_on: '2027-03-01',
      call_at: '09:30',
      seen_at: '2027-01-15T09:30:00.120Z',
      length: 5400,
      hot: true,
      extra: { a: [1, null, 'x'] },
      items: [
        { product: 'A', price: 1.5 },
        { product: 'B', price: 2 },
      ],
    })
    expect(deal).toMatchObject({
      number: 'D-2027-0001',
      customer: { id: customer.id, title: '上海钢铁' },
      amount: 1234567890.12,
      partners: [{ id: customer.id, title: '上海钢铁' }],
      team: [
        { id: bob, title: 'Bob' },
        { id: ann, title: 'Ann' },
      ],
      closes_on: '2027-03-01',
      call_at: '09:30',
      seen_at: '2027-01-15T09:30:00.120Z',
      length: 5400,
      hot: true,
      extra: { a: [1, null, 'x'] },
    })
    expect(deal.items.map((item: { product: string }) => item.product)).toEqual(['A', 'B'])
    expect(await read('customer', customer.id)).toMatchObject({ deals: 1, won: 1234567890.12 })
    const activity = await create('activity', { subject: 'Call', about: { object: 'deal', id: deal.id } })
    expect(activity.about).toEqual({ object: 'deal', id: deal.id, title: 'Deal "1" \\ %_' })
  })

  it('keeps every version, says what changed, and reads the past', async () => {
    const deal = await create('deal', { name: 'First', amount: 1 }, '2027-02-01T00:00:00.000Z')
    const changed = JSON.parse(
      goodValue(
        await shop.records.update(
          'deal',
          { id: deal.id, version: 1, values: { name: 'Second' } },
          shop.ask('2027-02-02T00:00:00.000Z', undefined, bob),
        ),
      ),
    )
    expect(changed).toMatchObject({ name: 'Second', amount: 1, version: 2, updated_by: { title: 'Bob' } })
    const late = await shop.records.update('deal', { id: deal.id, version: 1, values: { name: 'x' } }, shop.ask())
    expect(issuesIn(late)).toEqual(['version_conflict '])
    const entries = await shop.records.history('deal', deal.id, shop.ask())
    expect(
      entries?.map(({ version, action, by, changes }) => ({
        version,
        action,
        by: by?.name,
        changes: changes.slice(0, 1),
      })),
    ).toEqual([
      { version: 2, action: 'changed', by: 'Bob', changes: [{ field: 'name', before: 'First', after: 'Second' }] },
      { version: 1, action: 'created', by: 'Ann', changes: [{ field: 'number', before: null, after: deal.number }] },
    ])
    const asOf = async (moment: string) =>
      JSON.parse(
        goodValue(await shop.records.get('deal', deal.id, shop.ask(), { state: 'asOf', asOf: moment })) ?? 'null',
      )?.name
    expect(await asOf('2027-01-31T00:00:00Z')).toBeUndefined()
    expect(await asOf('2027-02-01T12:00:00Z')).toBe('First')
    expect(await asOf('2027-02-03T00:00:00Z')).toBe('Second')
    const then = await list('deal', { asOf: '2027-02-01T12:00:00Z', filter: { '==': [{ var: 'name' }, 'First'] } })
    expect(then.records).toHaveLength(1)
  })

  it('refuses doubles and links to nothing at their field', async () => {
    const one = await create('customer', { name: 'U', email: 'U@x.cn' })
    const double = await shop.records.insert(
      'customer',
      { id: shop.newId(), values: { name: 'V', email: 'u@X.cn' } },
      shop.ask(),
    )
    expect(issuesIn(double)).toEqual(['not_unique /email'])
    const nowhere = await shop.records.insert(
      'deal',
      { id: shop.newId(), values: { name: 'N', customer: shop.newId() } },
      shop.ask(),
    )
    expect(issuesIn(nowhere)).toEqual(['no_such_record /customer'])
    const nobody = await shop.records.insert(
      'deal',
      { id: shop.newId(), values: { name: 'N', owner: shop.newId() } },
      shop.ask(),
    )
    expect(issuesIn(nobody)).toEqual(['no_such_record /owner'])
    const deal = await create('deal', { name: 'D' })
    const moved = await shop.records.update('deal', { id: deal.id, values: { customer: shop.newId() } }, shop.ask())
    expect(issuesIn(moved)).toEqual(['no_such_record /customer'])
    expect(
      issuesIn(await shop.records.update('deal', { id: shop.newId(), values: { name: 'x' } }, shop.ask())),
    ).toEqual(['not_found '])
    goodValue(await shop.records.remove('customer', { id: one.id }, shop.ask()))
    await create('customer', { name: 'W', email: 'u@x.cn' })
    expect(issuesIn(await shop.records.restore('customer', one.id, shop.ask()))).toEqual(['not_unique /email'])
    const long = 'あ'
      .repeat(3000)
      .split('')
      .map((c, i) => c + String.fromCharCode(0x4e00 + ((i * 7919) % 20000)))
      .join('')
    const tooLong = await shop.records.insert('customer', { id: shop.newId(), values: { name: long } }, shop.ask())
    expect(issuesIn(tooLong)).toEqual(['too_long /name'])
    const nul = await shop.records.insert('customer', { id: shop.newId(), values: { name: 'a\u0000b' } }, shop.ask())
    expect(issuesIn(nul)).toEqual(['nul_character '])
  })

  it('takes what belongs to a record to the bin with it, and brings it back', async () => {
    const customer = await create('customer', { name: 'Bin' })
    const deal = await create('deal', {
      name: 'Bin deal',
      customer: customer.id,
      amount: 5,
      stage: 'won',
      partners: [customer.id],
      items: [{ product: 'P' }],
    })
    const held = await create('customer', { name: 'Held' })
    await create('activity', { subject: 'x', holds: held.id })
    expect(issuesIn(await shop.records.remove('customer', { id: held.id }, shop.ask()))).toEqual(['still_used '])
    goodValue(await shop.records.remove('customer', { id: customer.id }, shop.ask()))
    expect(goodValue(await shop.records.get('customer', customer.id, shop.ask()))).toBeNull()
    expect(await read('deal', deal.id)).toMatchObject({ customer: null, partners: null, version: 3 })
    const bin = await list('customer', { deleted: true, filter: { '==': [{ var: 'name' }, 'Bin'] } })
    expect(bin.records).toHaveLength(1)
    JSON.parse(goodValue(await shop.records.restore('customer', customer.id, shop.ask())))
    expect(await read('deal', deal.id)).toMatchObject({ customer: { id: customer.id } })
    expect(await read('customer', customer.id)).toMatchObject({ deals: 1, won: 5, version: 3 })
    goodValue(await shop.records.remove('deal', { id: deal.id }, shop.ask()))
    expect(await read('customer', customer.id)).toMatchObject({ deals: 0, won: null })
    expect((await list('deal_item', { filter: { '==': [{ var: 'product' }, 'P'] } })).records).toHaveLength(0)
    goodValue(await shop.records.restore('deal', deal.id, shop.ask()))
    expect((await list('deal_item', { filter: { '==': [{ var: 'product' }, 'P'] } })).records).toHaveLength(1)
    expect((await shop.records.history('deal', deal.id, shop.ask()))?.map(({ action }) => action).slice(0, 2)).toEqual([
      'restored',
      'deleted',
    ])
  })

  it('replaces lines as a whole and points into them', async () => {
    const deal = await create('deal', { name: 'L', items: [{ product: 'A' }, { product: 'B' }] })
    const items = [{ id: deal.items[1].id, product: 'B2' }, { product: 'C' }]
    const after = JSON.parse(
      goodValue(await shop.records.update('deal', { id: deal.id, values: { items } }, shop.ask())),
    )
    expect(after.items.map((item: { product: string }) => item.product)).toEqual(['B2', 'C'])
    const wrong = await shop.records.update(
      'deal',
      { id: deal.id, values: { items: [{ product: 'x' }, { id: shop.newId() }] } },
      shop.ask(),
    )
    expect(issuesIn(wrong)).toEqual(['no_such_record /items/1/id'])
    expect((await read('deal', deal.id)).items).toHaveLength(2)
  })

  it('creates, changes, bins and restores many, telling what was refused', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({
      id: shop.newId(),
      values: { name: `Bulk ${i}`, email: `bulk${i % 49}@x.cn` },
    }))
    const made = await shop.records.bulkInsert('customer', rows, shop.ask())
    expect(made.ids).toHaveLength(49)
    expect(made.failed.map(({ index, issues }) => [index, issuesIn({ ok: false, issues })])).toEqual([
      [49, ['not_unique /email']],
    ])
    const changed = await shop.records.bulkUpdate(
      'customer',
      [
        ...made.ids.map(id => ({ id, values: { industry: 'food' } })),
        { id: shop.newId(), values: { industry: 'food' } },
      ],
      shop.ask(),
    )
    expect([changed.ids.length, changed.failed.map(({ index }) => index)]).toEqual([49, [49]])
    const deals = await shop.records.bulkInsert(
      'deal',
      made.ids.map(customer => ({ id: shop.newId(), values: { name: 'B', customer, amount: 2 } })),
      shop.ask(),
    )
    const numbers = (
      await list('deal', { fields: ['number'], limit: 100, filter: { '==': [{ var: 'name' }, 'B'] } })
    ).records.map((r: { number: string }) => r.number)
    expect(new Set(numbers).size).toBe(49)
    const removed = await shop.records.bulkRemove('customer', made.ids, shop.ask())
    expect(removed.ids).toHaveLength(49)
    expect((await shop.records.bulkRestore('customer', made.ids, shop.ask())).ids).toHaveLength(49)
    const counted = goodValue(
      await shop.records.count('deal', { filter: { is_filled: [{ var: 'customer.email' }] } }, shop.ask()),
    )
    expect(counted).toBeGreaterThanOrEqual(deals.ids.length)
  })

  it('leaves an event for each change', async () => {
    const deal = await create('deal', { name: 'Event' })
    goodValue(await shop.records.update('deal', { id: deal.id, values: { name: 'Event 2' } }, shop.ask()))
    const events = await shop.database.query(
      'select action, version, changed, app, object from tessera.outbox where record = $1 order by id',
      [deal.id],
    )
    expect(events).toEqual([
      { action: 'created', version: 1, changed: null, app: 'sales', object: 'deal' },
      { action: 'changed', version: 2, changed: ['name'], app: 'sales', object: 'deal' },
    ])
  })
})
