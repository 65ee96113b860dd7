import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'
import { checkDefinition } from './check-definition.ts'

const read = (input: object, others?: ReadonlyMap<string, AppDefinition>): AppDefinition => {
  const result = readDefinition(input, others === undefined ? { ids: countedIds() } : { ids: countedIds(), others })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const customer = {
  name: 'customer',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'city', type: 'region' },
  ],
}
const sales = {
  name: 'sales',
  formatVersion: 1,
  objects: [customer],
  shares: [{ object: 'customer', actions: ['see'] }],
}
const before = read(sales)
const service = read(
  {
    name: 'service',
    label: 'Service',
    formatVersion: 1,
    uses: [{ app: 'sales', objects: ['customer'] }],
    views: [{ name: 'all', type: 'table', object: 'sales.customer', columns: [{ field: 'city' }] }],
  },
  new Map([['sales', before]]),
)
const others = new Map([['service', service]])

const codes = (input: object) =>
  checkDefinition(read(input), others).map(found => [found.code, found.at, found.message.en])

test('C3 what another app relies on cannot be taken away unseen', () => {
  expect(codes(sales)).toEqual([])
  expect(codes({ ...sales, objects: [{ ...customer, fields: [{ name: 'name', type: 'text' }] }] })).toEqual([
    ['missed_elsewhere', '', 'Service relies on something that is gone: Customer has no field “city”.'],
  ])
  expect(codes({ ...sales, shares: [] }).map(([code]) => code)).toContain('missed_elsewhere')
  expect(codes({ ...sales, objects: [], shares: [] }).map(([code]) => code)).toContain('missed_elsewhere')
})
