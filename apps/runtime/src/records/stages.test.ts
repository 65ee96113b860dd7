import { buildModel } from '@tessera/metadata'
import type { HistoryEntry } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { enteredAt, reachableFrom } from './stages.ts'

const deal = buildModel({
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'deal',
      fields: [{ name: 'stage', type: 'text' }],
      lifecycle: { field: 'stage', steps: [{ value: 'new', next: ['won'] }, { value: 'won' }] },
    },
  ],
}).object('deal')!
const entry = (version: number, at: string, before: string, after: string): HistoryEntry => ({
  version,
  at,
  by: null,
  action: version === 1 ? 'created' : 'changed',
  changes: [{ field: 'stage', before, after }],
})

test('a step leads where the definition says, one without a word anywhere else', () => {
  expect(reachableFrom(deal, 'new')).toEqual(['won'])
  expect(reachableFrom(deal, 'won')).toEqual(['new'])
})

test('a record stands at its step since it last came there', () => {
  const entries = [
    entry(4, '2027-01-04', 'won', 'new'),
    entry(3, '2027-01-03', 'new', 'won'),
    entry(1, '2027-01-01', '', 'new'),
  ]
  expect(enteredAt(entries, 'stage', 'new')).toBe('2027-01-04')
  expect(enteredAt(entries.slice(2), 'stage', 'gone')).toBe('2027-01-01')
})
