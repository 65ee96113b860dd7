import type { AppDefinition } from '@tessera/schemas'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goodValue, openWorkshop, type Workshop } from '../support/workshop.ts'

const app = (formulas: object[]): AppDefinition =>
  ({
    name: 'crm',
    formatVersion: 1,
    objects: [
      {
        id: 'obj_firm',
        name: 'firm',
        title: 'name',
        fields: [
          { id: 'fld_name', name: 'name', type: 'text' },
          { id: 'fld_rate', name: 'rate', type: 'number' },
        ],
      },
      {
        id: 'obj_deal',
        name: 'deal',
        title: 'name',
        fields: [
          { id: 'fld_dname', name: 'name', type: 'text' },
          { id: 'fld_firm', name: 'firm', type: 'lookup', object: 'firm' },
          { id: 'fld_amount', name: 'amount', type: 'number' },
          ...formulas,
        ],
      },
    ],
  }) as AppDefinition

const double = {
  id: 'fld_double',
  name: 'double',
  type: 'formula',
  returns: 'currency',
  expression: { '*': [{ var: 'amount' }, 2.0005] },
}
const quadruple = {
  id: 'fld_quad',
  name: 'quadruple',
  type: 'formula',
  returns: 'number',
  expression: { '*': [{ var: 'double' }, 2] },
}
const behind = {
  id: 'fld_behind',
  name: 'behind',
  type: 'formula',
  returns: 'number',
  decimals: 1,
  expression: { '*': [{ var: 'amount' }, { var: 'firm.rate' }] },
}
const late = {
  id: 'fld_late',
  name: 'late',
  type: 'formula',
  returns: 'boolean',
  expression: { '>': [{ var: 'behind' }, 5] },
}

let shop: Workshop

beforeAll(async () => {
  shop = await openWorkshop(app([]))
})

afterAll(() => shop.close())

const list = async (query: object) => JSON.parse(goodValue(await shop.records.query('deal', query, shop.ask()))).records

it('formulas over the own record are filled in for the rows there are, others are computed when they are read', async () => {
  const firm = shop.newId()
  goodValue(await shop.records.insert('firm', { id: firm, values: { name: 'F', rate: 2 } }, shop.ask()))
  for (const amount of [1, 2, 3, null]) {
    goodValue(
      await shop.records.insert('deal', { id: shop.newId(), values: { name: `D${amount}`, amount, firm } }, shop.ask()),
    )
  }
  await shop.publish(app([quadruple, double, behind, late]))
  const read = async () =>
    (await list({ sort: ['name'] })).map(({ double: a, quadruple: b, behind: c, late: d }: Record<string, unknown>) => [
      a,
      b,
      c,
      d,
    ])
  expect(await read()).toEqual([
    [2, 4, 2, false],
    [4, 8, 4, false],
    [6, 12, 6, true],
    [null, null, null, false],
  ])
  goodValue(await shop.records.update('firm', { id: firm, values: { rate: 3 } }, shop.ask()))
  expect((await read()).map((row: unknown[]) => row[2])).toEqual([3, 6, 9, null])
  expect(
    (await list({ sort: ['-behind'], fields: ['name', 'behind'] })).map((record: { name: string }) => record.name),
  ).toEqual(['D3', 'D2', 'D1', 'Dnull'])
  expect(await list({ filter: { '>': [{ var: 'behind' }, 5] } })).toHaveLength(2)
  expect(await list({ filter: { '==': [{ var: 'late' }, true] } })).toHaveLength(2)
  expect(
    JSON.parse(
      goodValue(
        await shop.records.query('deal', { fields: ['firm.rate', 'behind'], sort: ['behind'], limit: 2 }, shop.ask()),
      ),
    ).next,
  ).toEqual(expect.any(String))
})
