import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { spotOf } from './spot.ts'

const app: AppDefinition = {
  id: 'app_a',
  name: 'a',
  formatVersion: 1,
  objects: [{ id: 'obj_deal', name: 'deal', fields: [{ id: 'fld_amount', name: 'amount', type: 'number' }] }],
  forms: [
    {
      id: 'frm_deal',
      name: 'deal_form',
      object: 'deal',
      items: [
        {
          id: 'itm_tabs',
          type: 'tabs',
          tabs: [{ id: 'tab_one', label: 'One', items: [{ id: 'itm_amount', type: 'field', field: 'amount' }] }],
        },
      ],
    },
  ],
  rules: [{ id: 'rul_one', name: 'one', kind: 'check', object: 'deal', assert: true, message: 'x' }],
}

test('a mistake in a field leads to its object with the field open', () => {
  expect(spotOf(app, '/objects/0/fields/0/min')).toMatchObject({ section: 'data', path: 'data/deal?field=fld_amount' })
})

test('a mistake deep in a form leads to the item', () => {
  const spot = spotOf(app, '/forms/0/items/0/tabs/0/items/0/visible')
  expect(spot).toMatchObject({ section: 'forms', path: 'forms/deal_form?item=itm_amount', id: 'itm_amount' })
  expect(spot.trail.map(step => step.name)).toEqual(['deal_form', undefined, undefined, 'amount'])
})

test('a mistake in a rule leads to the rule, one in the app to the data', () => {
  expect(spotOf(app, '/rules/0/assert/and/1').path).toBe('rules/one')
  expect(spotOf(app, '').path).toBe('data')
})
