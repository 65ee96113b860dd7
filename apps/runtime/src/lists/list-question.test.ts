import { buildModel } from '@tessera/metadata'
import type { AppDefinition, TableView } from '@tessera/schemas'
import { describe, expect, test } from 'vitest'
import { readQuestion, tablesOf, writeQuestion } from './list-question.ts'

const mine: TableView = {
  type: 'table',
  name: 'mine',
  object: 'deal',
  columns: [{ field: 'name' }, { field: 'customer.industry' }, { field: 'gone' }],
  filter: { '==': [{ var: 'owner' }, { var: '$user.id' }] },
  sort: ['-amount'],
}
const app: AppDefinition = {
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'customer',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'industry', type: 'text' },
      ],
    },
    {
      name: 'deal',
      title: 'name',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'amount', type: 'currency' },
        { name: 'note', type: 'long_text' },
        { name: 'customer', type: 'lookup', object: 'customer' },
      ],
    },
  ],
  views: [mine, { type: 'kanban', name: 'board', object: 'deal', by: 'name' }],
}
const model = buildModel(app)
const deal = model.object('deal')!
const read = (address: string | URLSearchParams) =>
  readQuestion(new URLSearchParams(address), model, deal, tablesOf(app.views, model, deal))

describe('reading the address of a list', () => {
  test('without anything it is all records with the first short fields', () => {
    expect(read('')).toEqual({
      view: undefined,
      filter: undefined,
      search: '',
      sort: [],
      columns: ['name', 'amount', 'customer', 'owner', 'updated_at'],
      changed: false,
    })
  })

  test('a saved view brings its filter, order and columns; a column that is gone is left out', () => {
    const question = read('view=mine')
    expect(question.filter).toEqual(mine.filter)
    expect(question.sort).toEqual(['-amount'])
    expect(question.columns).toEqual(['name', 'customer.industry'])
    expect(question.changed).toBe(false)
  })

  test('nonsense in the address falls back to the view', () => {
    for (const text of ['view=mine&f={', 'view=mine&cols=gone', 'view=mine&sort=gone']) {
      expect(read(text).columns).toEqual(['name', 'customer.industry'])
    }
    expect(read('view=gone').view).toBeUndefined()
  })
})

test('a saved view of everything stands for “All”', () => {
  const whole: TableView = { type: 'table', name: 'deal_all', object: 'deal', columns: [{ field: 'amount' }] }
  const question = readQuestion(new URLSearchParams(), model, deal, [mine, whole])
  expect(question.columns).toEqual(['amount'])
  expect(question.changed).toBe(false)
})

describe('writing the address of a list', () => {
  test('what is written is read back the same', () => {
    const filter = { '>': [{ var: 'amount' }, 100_000] }
    const address = writeQuestion(new URLSearchParams('view=mine'), {
      filter,
      search: '恒信 & Söhne',
      sort: ['name'],
      columns: ['amount', 'name'],
    })
    expect(read(address.toString())).toMatchObject({
      filter,
      search: '恒信 & Söhne',
      sort: ['name'],
      columns: ['amount', 'name'],
      changed: true,
    })
  })

  test('the filter of a view can be taken off, and comes back with the view’s own', () => {
    const off = writeQuestion(new URLSearchParams('view=mine'), { filter: null }, mine)
    expect(read(off).filter).toBeUndefined()
    const back = writeQuestion(off, { filter: mine.filter! }, mine)
    expect(back.has('f')).toBe(false)
    expect(read(back).filter).toEqual(mine.filter)
  })

  test('another view starts anew and leaves open what is open', () => {
    const next = writeQuestion(new URLSearchParams('q=x&sort=name&open=1'), { view: 'mine' })
    expect(next.toString()).toBe('open=1&view=mine')
  })
})
