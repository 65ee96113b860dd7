import { buildModel } from '@tessera/metadata'
import type { AppDefinition, FieldDefinition, ObjectDefinition } from '@tessera/schemas'
import { layoutOf, planTables, type TablePlan, tablesOf } from '@tessera/sql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyPlan, measureImpacts, PlanFailed, readTables } from '../../src/index.ts'
import { goodValue, openWorkshop, type Workshop } from '../support/workshop.ts'

const field = (id: string, name: string, rest: object): FieldDefinition =>
  ({ id: `fld_${id}`, name, ...rest }) as FieldDefinition
const object = (id: string, name: string, fields: FieldDefinition[], rest: object = {}): ObjectDefinition => ({
  id: `obj_${id}`,
  name,
  fields,
  ...rest,
})
const app = (...objects: ObjectDefinition[]): AppDefinition => ({ name: 'crm', formatVersion: 1, objects })

const name = field('name', 'name', { type: 'text' })
const size = field('size', 'size', { type: 'text' })

let shop: Workshop

beforeEach(async () => {
  shop = await openWorkshop(app(object('firm', 'firm', [name, size])))
  const values = [
    ['A', '12'],
    ['B', 'many'],
    ['C', null],
    ['D', '12'],
  ] as const
  for (const [title, amount] of values) {
    goodValue(
      await shop.records.insert('firm', { id: shop.newId(), values: { name: title, size: amount } }, shop.ask()),
    )
  }
})

afterEach(() => shop.close())

const planFor = async (next: AppDefinition): Promise<TablePlan> => {
  const layout = layoutOf(buildModel(next), 'ws_main')
  return planTables(await readTables(shop.database, 1), tablesOf(layout), { schema: 'ws_main' })
}
const impactOf = async (next: AppDefinition) => {
  const found = await measureImpacts(shop.database, await planFor(next))
  return found.map(({ id, rows, affected, lost, severity, blocks, summary, samples }) => ({
    id,
    rows,
    affected,
    lost,
    severity,
    blocks,
    en: summary.en,
    samples,
  }))
}
const column = async (sort: string, fieldName: string): Promise<unknown[]> => {
  const answer = JSON.parse(goodValue(await shop.records.query('firm', { sort: [sort] }, shop.ask())))
  return answer.records.map((record: Record<string, unknown>) => record[fieldName])
}

describe('table plans on rows', () => {
  it('count what a new type cannot take, and keep it aside', async () => {
    const next = app(object('firm', 'firm', [name, field('size', 'size', { type: 'number' })]))
    expect(await impactOf(next)).toEqual([
      {
        id: 'retype:crm/fld_size',
        rows: 4,
        affected: 3,
        lost: 1,
        severity: 'loss',
        blocks: false,
        en: '“Size” changes its type; 1 record lose their value.',
        samples: [
          { value: '12', rows: 2 },
          { value: 'many', rows: 1 },
        ],
      },
    ])
    await shop.publish(next)
    expect(await column('name', 'size')).toEqual([12, null, null, 12])
    expect(await shop.database.query('select size__retired_1 as old from ws_main.crm__firm order by name')).toEqual([
      { old: '12' },
      { old: 'many' },
      { old: null },
      { old: '12' },
    ])
  })

  it('keep the values of a field that goes, and find them again when it returns under another name', async () => {
    const without = app(object('firm', 'firm', [name]))
    expect(await impactOf(without)).toMatchObject([
      { id: 'retire_field:crm/fld_size', affected: 3, lost: 3, severity: 'loss' },
    ])
    await shop.publish(without)
    await shop.publish(app(object('firm', 'firm', [name, field('size', 'headcount', { type: 'text' })])))
    expect(await column('name', 'headcount')).toEqual(['12', 'many', null, '12'])
  })

  it('keep the records of an object that goes, and find them again when it returns', async () => {
    const other = object('other', 'other', [name])
    expect(await impactOf(app(other))).toMatchObject([{ id: 'retire_object:crm/obj_firm', lost: 4, severity: 'loss' }])
    await shop.publish(app(other))
    await shop.publish(app(other, object('firm', 'company', [name, size])))
    const answer = JSON.parse(goodValue(await shop.records.query('company', { count: 'exact' }, shop.ask())))
    expect(answer.count).toBe(4)
  })

  it('refuse a unique field while values are double, and say which', async () => {
    const next = app(object('firm', 'firm', [name, field('size', 'size', { type: 'text', unique: true })]))
    expect(await impactOf(next)).toMatchObject([
      { id: 'unique:crm/fld_size', affected: 1, blocks: true, samples: [{ value: '12', rows: 2 }] },
    ])
    await expect(shop.publish(next)).rejects.toBeInstanceOf(PlanFailed)
    expect(await column('name', 'size')).toHaveLength(4)
  })

  it('count what a required field, fewer options and a shorter text mean', async () => {
    const required = app(
      object('firm', 'firm', [name, field('size', 'size', { type: 'text', required: true, maxLength: 3 })]),
    )
    expect(await impactOf(required)).toMatchObject([
      { id: 'required:crm/fld_size', affected: 1, lost: 0, severity: 'notice' },
      { id: 'too_long:crm/fld_size', affected: 1, lost: 0, severity: 'notice' },
    ])
    const choice = app(
      object('firm', 'firm', [name, field('size', 'size', { type: 'choice', choices: [{ value: '12' }] })]),
    )
    expect(await impactOf(choice)).toMatchObject([
      { id: 'options:crm/fld_size', affected: 1, samples: [{ value: 'many', rows: 1 }] },
    ])
  })

  it('compute a rollup for the rows there are', async () => {
    const deal = (filter: object = {}) => [
      object('firm', 'firm', [
        name,
        size,
        field('sum', 'total', { type: 'rollup', of: 'deal.firm', aggregate: 'sum', field: 'amount', ...filter }),
      ]),
      object('deal', 'deal', [
        field('firm', 'firm', { type: 'lookup', object: 'firm' }),
        field('amount', 'amount', { type: 'number' }),
      ]),
    ]
    await shop.publish(app(...deal()))
    const [first] = JSON.parse(goodValue(await shop.records.query('firm', { sort: ['name'] }, shop.ask()))).records as {
      id: string
    }[]
    for (const amount of [1, 2, 4])
      goodValue(
        await shop.records.insert('deal', { id: shop.newId(), values: { firm: first?.id ?? '', amount } }, shop.ask()),
      )
    expect(await column('name', 'total')).toEqual([7, null, null, null])
    await shop.publish(app(...deal({ filter: { '>': [{ var: 'amount' }, 1] } })))
    expect(await column('name', 'total')).toEqual([6, null, null, null])
  })

  it('keep links when the object they point to gets another name', async () => {
    const deal = (target: string) =>
      object('deal', 'deal', [
        field('firm', 'firm', { type: 'lookup', object: target }),
        field('about', 'about', { type: 'lookup', object: [target, 'deal'] }),
        field('partners', 'partners', { type: 'lookups', object: target }),
      ])
    await shop.publish(app(object('firm', 'firm', [name, size]), deal('firm')))
    const [first] = JSON.parse(goodValue(await shop.records.query('firm', { sort: ['name'] }, shop.ask()))).records as {
      id: string
    }[]
    const firm = first?.id ?? ''
    const id = shop.newId()
    const values = { firm, about: { object: 'firm', id: firm }, partners: [firm] }
    goodValue(await shop.records.insert('deal', { id, values }, shop.ask()))
    const renamed = app(object('firm', 'company', [name, size]), deal('company'))
    expect(await impactOf(renamed)).toEqual([])
    await shop.publish(renamed)
    expect(JSON.parse(goodValue(await shop.records.get('deal', id, shop.ask())) ?? '')).toMatchObject({
      firm: { id: firm, title: 'A' },
      about: { object: 'company', id: firm, title: 'A' },
      partners: [{ id: firm, title: 'A' }],
    })
  })

  it('find links again when their field, or the whole object, returns', async () => {
    const firmOnly = object('firm', 'firm', [name, size])
    const links = [
      field('firm', 'firm', { type: 'lookup', object: 'firm' }),
      field('about', 'about', { type: 'lookup', object: ['firm', 'deal'] }),
      field('partners', 'partners', { type: 'lookups', object: 'firm' }),
    ]
    const deal = (...fields: FieldDefinition[]) =>
      object('deal', 'deal', [field('title', 'title', { type: 'text' }), ...fields])
    await shop.publish(app(firmOnly, deal(...links)))
    const [first] = JSON.parse(goodValue(await shop.records.query('firm', { sort: ['name'] }, shop.ask()))).records as {
      id: string
    }[]
    const firm = first?.id ?? ''
    const id = shop.newId()
    const values = { firm, about: { object: 'firm', id: firm }, partners: [firm] }
    goodValue(await shop.records.insert('deal', { id, values }, shop.ask()))
    const expected = { firm: { id: firm }, about: { object: 'firm', id: firm }, partners: [{ id: firm }] }
    const read = async () => JSON.parse(goodValue(await shop.records.get('deal', id, shop.ask())) ?? '')
    await shop.publish(app(firmOnly, deal()))
    await shop.publish(app(firmOnly, deal(...links)))
    expect(await read()).toMatchObject(expected)
    await shop.publish(app(firmOnly))
    await shop.publish(app(firmOnly, { ...deal(...links), id: 'obj_other' }))
    await shop.publish(app(firmOnly))
    await shop.publish(app(firmOnly, deal(...links)))
    expect(await read()).toMatchObject(expected)
    const rows = await shop.database.query('select count(*)::int as n from ws_main.crm__deal__partners__links')
    expect(rows).toEqual([{ n: 1 }])
  })

  it('leave everything as it was when a step fails', async () => {
    const plan = await planFor(app(object('firm', 'firm', [name, field('size', 'size', { type: 'number' })])))
    const broken = {
      ...plan,
      steps: [
        ...plan.steps,
        {
          sql: 'select 1 / 0',
          summary: { en: '', 'zh-CN': '' },
          rewritesTable: false,
          losesData: false,
          concurrent: false,
        },
      ],
    }
    await expect(shop.database.transaction(trx => applyPlan(trx, broken, 1))).rejects.toBeInstanceOf(PlanFailed)
    expect(await column('name', 'size')).toEqual(['12', 'many', null, '12'])
  })

  it('put the fields of another app into the table of the object it extends', async () => {
    const firm = app(object('firm', 'firm', [name, size]))
    const marketing: AppDefinition = {
      name: 'marketing',
      formatVersion: 1,
      objects: [object('camp', 'campaign', [name, field('target', 'target', { type: 'lookup', object: 'crm.firm' })])],
      extends: [{ object: 'crm.firm', fields: [field('score', 'score', { type: 'number' })] }],
    }
    await shop.publish(firm, marketing)
    const id = shop.newId()
    const made = goodValue(await shop.records.insert('crm.firm', { id, values: { name: 'E', score: 5 } }, shop.ask()))
    expect(JSON.parse(made)).toMatchObject({ name: 'E', score: 5 })
    expect(
      await shop.database.query('select marketing__score::int as score from ws_main.crm__firm where id = $1', [id]),
    ).toEqual([{ score: 5 }])
    const camp = goodValue(
      await shop.records.insert(
        'marketing.campaign',
        { id: shop.newId(), values: { name: 'C', target: id } },
        shop.ask(),
      ),
    )
    expect(JSON.parse(camp).target).toEqual({ id, title: 'E' })
  })
})
