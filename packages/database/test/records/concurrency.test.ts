import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sales } from '../support/sales.ts'
import { goodValue, issuesIn, openWorkshop, type Workshop } from '../support/workshop.ts'

let shop: Workshop

beforeAll(async () => {
  shop = await openWorkshop(sales)
})

afterAll(() => shop.close())

const make = async (object: string, values: object) => {
  const id = shop.newId()
  return JSON.parse(goodValue(await shop.records.insert(object, { id, values: { ...values } }, shop.ask())))
}
const read = async (object: string, id: string) =>
  JSON.parse(goodValue(await shop.records.get(object, id, shop.ask())) ?? '')

describe('many at once', () => {
  it('change one record one after the other, and lose no version', async () => {
    const deal = await make('deal', { name: 'Hot', amount: 0 })
    const changes = Array.from({ length: 15 }, (_, i) =>
      shop.records.update('deal', { id: deal.id, values: { amount: i } }, shop.ask()),
    )
    for (const change of await Promise.all(changes)) goodValue(change)
    const versions = (await shop.records.history('deal', deal.id, shop.ask()))?.map(({ version }) => version)
    expect(versions).toEqual(Array.from({ length: 16 }, (_, i) => 16 - i))
  })

  it('of those that name a version, one wins', async () => {
    const deal = await make('deal', { name: 'Guarded' })
    const changes = Array.from({ length: 10 }, (_, i) =>
      shop.records.update('deal', { id: deal.id, version: 1, values: { amount: i } }, shop.ask()),
    )
    const results = await Promise.all(changes)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter(({ ok }) => !ok).map(issuesIn)).toEqual(
      Array.from({ length: 9 }, () => ['version_conflict ']),
    )
  })

  it('add to a rollup without losing any, and take a number each', async () => {
    const customer = await make('customer', { name: 'Rollup' })
    const deals = await Promise.all(
      Array.from({ length: 30 }, () => make('deal', { name: 'R', customer: customer.id, amount: 2, stage: 'won' })),
    )
    expect(await read('customer', customer.id)).toMatchObject({ deals: 30, won: 60 })
    const numbers = deals.map(deal => Number(deal.number.slice(-4))).sort((a, b) => a - b)
    expect(numbers.map(number => number - (numbers[0] ?? 0))).toEqual(Array.from({ length: 30 }, (_, i) => i))
    await Promise.all(deals.map(deal => shop.records.remove('deal', { id: deal.id }, shop.ask())))
    expect(await read('customer', customer.id)).toMatchObject({ deals: 0, won: null })
  })

  it('create one of a unique value', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        shop.records.insert('customer', { id: shop.newId(), values: { name: 'U', email: 'one@x.cn' } }, shop.ask()),
      ),
    )
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    const bulks = await Promise.all(
      Array.from({ length: 4 }, () =>
        shop.records.bulkInsert(
          'customer',
          [{ id: shop.newId(), values: { name: 'B', email: 'two@x.cn' } }],
          shop.ask(),
        ),
      ),
    )
    expect(bulks.flatMap(({ ids }) => ids)).toHaveLength(1)
    expect(bulks.flatMap(({ failed }) => failed.flatMap(({ issues }) => issuesIn({ ok: false, issues })))).toEqual(
      Array.from({ length: 3 }, () => 'not_unique /email'),
    )
  })

  it('answers the same whether the caller holds the old record or not', async () => {
    const customer = await make('customer', { name: 'Same' })
    const deal = await make('deal', { name: 'S', amount: 1 })
    const values = { customer: customer.id, amount: 7, team: null }
    const answer = goodValue(
      await shop.records.update(
        'deal',
        { id: deal.id, version: 1, values, old: await read('deal', deal.id) },
        shop.ask(),
      ),
    )
    expect(JSON.parse(answer)).toEqual(await read('deal', deal.id))
  })
})
