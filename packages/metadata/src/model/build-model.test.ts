import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'
import { buildModel } from './build-model.ts'
import { fieldOf } from './model.ts'

const read = (input: object, others?: ReadonlyMap<string, AppDefinition>): AppDefinition => {
  const result = readDefinition(input, others === undefined ? { ids: countedIds() } : { ids: countedIds(), others })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const sales = read({
  name: 'sales',
  formatVersion: 1,
  choices: [{ name: 'industry', options: [{ value: 'trade' }] }],
  objects: [
    {
      name: 'customer',
      label: 'Customer',
      fields: [
        { name: 'size', type: 'number' },
        { name: 'name', type: 'text', required: true },
        { name: 'industry', type: 'choice', choices: 'industry' },
        { name: 'owner', type: 'user', label: 'Seller', required: true },
        { name: 'deals', type: 'lines', object: 'deal' },
      ],
    },
    {
      name: 'deal',
      title: 'code',
      fields: [
        { name: 'code', type: 'text' },
        { name: 'customer', type: 'lookup', object: 'customer', owns: true },
        { name: 'about', type: 'lookup', object: ['customer', 'deal'] },
      ],
    },
  ],
  shares: [{ object: 'customer', actions: ['see', 'extend'] }],
})
const marketing = read(
  {
    name: 'marketing',
    formatVersion: 1,
    uses: [{ app: 'sales', objects: ['customer'] }],
    extends: [{ object: 'sales.customer', fields: [{ name: 'campaign', type: 'lookup', object: 'campaign' }] }],
    objects: [
      { name: 'campaign', fields: [{ name: 'title', type: 'text' }] },
      {
        name: 'visit',
        fields: [
          { name: 'note', type: 'text' },
          { name: 'who', type: 'lookup', object: 'sales.customer' },
        ],
      },
    ],
  },
  new Map([['sales', sales]]),
)
const model = buildModel(marketing, new Map([['sales', sales]]))

test('M1 objects are found by their bare name in the own app and by the full name everywhere', () => {
  expect(model.object('visit')?.qualified).toBe('marketing.visit')
  expect(model.object('marketing.visit')).toBe(model.object('visit'))
  expect(model.object('sales.customer')?.app).toBe('sales')
  expect(model.object('customer')).toBeUndefined()
  expect(model.object('constructor')).toBeUndefined()
})

test('M2 an object has its own fields in order, those of extensions, then the system’s', () => {
  expect([...(model.object('sales.customer')?.fields.keys() ?? [])]).toEqual([
    'size',
    'name',
    'industry',
    'owner',
    'deals',
    'campaign',
    'id',
    'created_at',
    'created_by',
    'updated_at',
    'updated_by',
    'version',
  ])
  const campaign = fieldOf(model, 'sales.customer', 'campaign')
  expect(campaign).toMatchObject({ app: 'marketing', target: ['marketing.campaign'], kind: 'record', system: false })
})

test('M3 a declared owner is the system’s owner with the definition’s label', () => {
  expect(fieldOf(model, 'sales.customer', 'owner')).toMatchObject({
    system: true,
    required: true,
    label: 'Seller',
    kind: 'user',
  })
  expect(fieldOf(model, 'visit', 'owner')).toMatchObject({ system: true, required: false, label: { en: 'Owner' } })
})

test('M4 the title is the field that is set, else the first that can name a record', () => {
  expect(model.object('sales.customer')?.title).toBe('name')
  expect(model.object('sales.deal')?.title).toBe('code')
})

test('M5 options are looked up in the shared list of the field’s own app', () => {
  expect(fieldOf(model, 'sales.customer', 'industry')?.options?.map(option => option.value)).toEqual(['trade'])
})

test('M6 lines know the lookup that points back: the only one, or the only one that owns', () => {
  const deals = fieldOf(model, 'sales.customer', 'deals')
  expect(deals).toMatchObject({ target: ['sales.deal'], kind: 'list', item: 'record', via: 'customer' })
})

test('M7 paths are followed through lookups, across apps, and into the first of several objects', () => {
  const names = (object: string, path: string) => model.resolvePath(object, path)?.fields.map(field => field.name)
  expect(names('visit', 'who.industry')).toEqual(['who', 'industry'])
  expect(names('visit', 'who.campaign.title')).toEqual(['who', 'campaign', 'title'])
  expect(names('sales.deal', 'about.code')).toEqual(['about', 'code'])
  expect(names('visit', 'note.x')).toBeUndefined()
  expect(names('visit', 'who.nothing')).toBeUndefined()
  expect(names('visit', 'who.who.who.who.who.who')).toBeUndefined()
  expect(names('visit', '__proto__')).toBeUndefined()
})

test('a rollup knows the field it looks at, and is of its kind where it picks a value', () => {
  const app = read({
    name: 'sales',
    formatVersion: 1,
    objects: [
      {
        name: 'customer',
        fields: [
          { name: 'name', type: 'text' },
          { name: 'last_deal', type: 'rollup', of: 'deal.customer', aggregate: 'max', field: 'last_call' },
          { name: 'total', type: 'rollup', of: 'deal.customer', aggregate: 'sum', field: 'amount' },
          { name: 'deals', type: 'rollup', of: 'deal.customer', aggregate: 'count' },
        ],
      },
      {
        name: 'deal',
        fields: [
          { name: 'title', type: 'text' },
          { name: 'amount', type: 'currency' },
          { name: 'customer', type: 'lookup', object: 'customer' },
          { name: 'last_call', type: 'rollup', of: 'call.deal', aggregate: 'max', field: 'at' },
        ],
      },
      {
        name: 'call',
        fields: [
          { name: 'title', type: 'text' },
          { name: 'at', type: 'datetime' },
          { name: 'deal', type: 'lookup', object: 'deal' },
        ],
      },
    ],
  })
  const fields = buildModel(app).object('customer')?.fields
  expect(fields?.get('last_deal')).toMatchObject({ kind: 'datetime', rolled: { rolled: { name: 'at' } } })
  expect(fields?.get('total')).toMatchObject({ kind: 'number', rolled: { type: 'currency' } })
  expect(fields?.get('deals')).toMatchObject({ kind: 'number' })
  expect(fields?.get('deals')?.rolled).toBeUndefined()
})
