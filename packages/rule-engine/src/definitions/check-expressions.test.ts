import { buildModel } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { checkExpressions } from './check-expressions.ts'

const mistakes = (parts: Partial<AppDefinition>, others: readonly AppDefinition[] = []): readonly string[] => {
  const app: AppDefinition = { name: 'sales', formatVersion: 1, ...parts }
  const model = buildModel(app, new Map(others.map(other => [other.name, other])))
  return checkExpressions(app, model).map(issue => `${issue.at} ${issue.code}`)
}

const bad = { '>': [{ var: 'nope' }, 1] }
const deal = {
  name: 'deal',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'amount', type: 'currency' },
    { name: 'closed', type: 'date' },
    { name: 'stage', type: 'choice', choices: [{ value: 'open' }, { value: 'won' }] },
    { name: 'customer', type: 'lookup', object: 'customer' },
    { name: 'extra', type: 'json' },
  ],
} satisfies NonNullable<AppDefinition['objects']>[number]
const customer = {
  name: 'customer',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'vip', type: 'boolean' },
  ],
} satisfies NonNullable<AppDefinition['objects']>[number]
const objects = [deal, customer]

test('a definition without mistakes has none', () => {
  expect(
    mistakes({
      objects: [
        {
          ...deal,
          fields: [
            ...deal.fields,
            { name: 'due', type: 'date', default: { date_add: [{ var: '$today' }, 7, 'day'] }, min: '2020-01-01' },
            { name: 'seller', type: 'user', default: { var: '$user' } },
            { name: 'kind', type: 'choice', choices: [{ value: 'a' }], default: 'a' },
            { name: 'free', type: 'json', default: { any: 'thing' } },
            { name: 'double', type: 'formula', returns: 'currency', expression: { '*': [{ var: 'amount' }, 2] } },
            {
              name: 'account',
              type: 'lookup',
              object: 'customer',
              filter: { '==': [{ var: 'name' }, { var: '$form.name' }] },
            },
          ],
          lifecycle: {
            field: 'stage',
            steps: [{ value: 'won', enterWhen: { '!=': [{ var: '$old.stage' }, 'won'] } }],
          },
        },
        customer,
      ],
      forms: [
        {
          name: 'edit',
          object: 'deal',
          items: [
            { type: 'field', field: 'stage', visible: true, choiceFilter: { '!=': [{ var: '$option.value' }, 'won'] } },
            { type: 'field', field: 'customer', choiceFilter: { '==': [{ var: '$option.vip' }, true] } },
          ],
        },
      ],
      roles: [
        {
          name: 'rep',
          grants: [{ object: 'deal', see: { '==': [{ var: 'owner' }, { var: '$user.id' }] }, change: false }],
        },
      ],
    }),
  ).toEqual([])
})

test('fields: default, bounds, formula, filters', () => {
  const found = mistakes({
    objects: [
      {
        ...deal,
        fields: [
          ...deal.fields,
          { name: 'd0', type: 'number', default: 'x' },
          { name: 'd1', type: 'choice', choices: [{ value: 'a' }], default: 'b' },
          { name: 'd2', type: 'date', min: 5 },
          { name: 'd3', type: 'formula', returns: 'number', expression: { var: 'name' } },
          { name: 'd4', type: 'lookup', object: 'customer', filter: { var: 'amount' } },
          { name: 'd5', type: 'choices', choices: [{ value: 'a' }], default: ['a', 'z'] },
        ],
      },
      {
        ...customer,
        fields: [
          ...customer.fields,
          { name: 'r', type: 'rollup', of: 'deal.customer', aggregate: 'count', filter: bad },
        ],
      },
    ],
  })
  expect(found).toEqual([
    '/objects/0/fields/6/default wrong_type',
    '/objects/0/fields/7/default unknown_option',
    '/objects/0/fields/8/min wrong_type',
    '/objects/0/fields/9/expression wrong_type',
    '/objects/0/fields/10/filter/var unknown_field',
    '/objects/0/fields/11/default/1 unknown_option',
    '/objects/1/fields/2/filter/>/0/var unknown_field',
  ])
})

test('formulas that need themselves', () => {
  const formula = (name: string, reads: string) =>
    ({ name, type: 'formula', returns: 'number', expression: { '+': [{ var: reads }, 1] } }) as const
  const fields = [formula('x', 'y'), formula('y', 'z'), formula('z', 'x'), formula('w', 'x')]
  expect(mistakes({ objects: [{ name: 'a', fields }] })).toEqual([
    '/objects/0/fields/0/expression cycle',
    '/objects/0/fields/1/expression cycle',
    '/objects/0/fields/2/expression cycle',
  ])
})

test('forms, wherever an item stands', () => {
  const field = { type: 'field', field: 'name', visible: bad } as const
  const found = mistakes({
    objects,
    forms: [
      {
        name: 'edit',
        object: 'deal',
        items: [
          { type: 'section', items: [field] },
          { type: 'columns', columns: [{ items: [field] }] },
          { type: 'tabs', tabs: [{ label: 'x', visible: bad, items: [field] }] },
          {
            type: 'field',
            field: 'amount',
            required: bad,
            read_only: bad,
            default: 'x',
            check: [{ assert: bad, message: 'm' }],
          },
          { type: 'field', field: 'stage', choiceFilter: { '==': [{ var: '$option.value' }, 'nope'] } },
        ],
        set: [{ field: 'amount', value: true }],
      },
    ],
  })
  expect(found).toEqual([
    '/forms/0/items/0/items/0/visible/>/0/var unknown_field',
    '/forms/0/items/1/columns/0/items/0/visible/>/0/var unknown_field',
    '/forms/0/items/2/tabs/0/visible/>/0/var unknown_field',
    '/forms/0/items/2/tabs/0/items/0/visible/>/0/var unknown_field',
    '/forms/0/items/3/default wrong_type',
    '/forms/0/items/3/required/>/0/var unknown_field',
    '/forms/0/items/3/read_only/>/0/var unknown_field',
    '/forms/0/items/3/check/0/assert/>/0/var unknown_field',
    '/forms/0/items/4/choiceFilter/==/1 unknown_option',
    '/forms/0/set/0/value wrong_type',
  ])
})

test('rules, views, rights, flows, reports', () => {
  const found = mistakes({
    objects,
    views: [{ name: 'v', type: 'table', object: 'deal', filter: bad, colours: [{ when: 1, colour: 'gold' }] }],
    rules: [
      { name: 'r', kind: 'check', object: 'deal', when: bad, assert: { var: 'amount' }, message: 'm' },
      { name: 's', kind: 'set', object: 'deal', field: 'stage', value: 'gone' },
      { name: 't', kind: 'scorecard', object: 'deal', parts: [{ when: bad, points: 'x' }] },
      { name: 'u', kind: 'segment', object: 'deal', filter: { var: '$old.name' } },
      { name: 'w', kind: 'clean', object: 'deal', set: [{ field: 'name', value: { trim: { var: 'name' } } }] },
    ],
    roles: [{ name: 'rep', grants: [{ object: 'deal', see: bad }] }],
    flows: [
      {
        name: 'f',
        object: 'deal',
        trigger: { on: 'changed', when: { '!=': [{ var: '$old.stage' }, { var: 'nope' }] } },
        nodes: [
          {
            name: 'd',
            type: 'decide',
            branches: [
              { name: 'b', when: bad },
              { name: 'c', when: { '==': [{ var: '$run.x' }, 1] } },
            ],
          },
        ],
        edges: [],
      },
    ],
    reports: [
      { name: 'p', object: 'deal', measures: [{ name: 'm', filter: bad }], filter: bad, presentation: { type: 'bar' } },
    ],
  })
  expect(found).toEqual([
    '/views/0/filter/>/0/var unknown_field',
    '/views/0/colours/0/when wrong_type',
    '/rules/0/when/>/0/var unknown_field',
    '/rules/0/assert wrong_type',
    '/rules/1/value unknown_option',
    '/rules/2/parts/0/when/>/0/var unknown_field',
    '/rules/2/parts/0/points wrong_type',
    '/rules/3/filter/var unknown_context',
    '/roles/0/grants/0/see/>/0/var unknown_field',
    '/flows/0/trigger/when/!=/1/var unknown_field',
    '/flows/0/nodes/0/branches/0/when/>/0/var unknown_field',
    '/reports/0/filter/>/0/var unknown_field',
    '/reports/0/measures/0/filter/>/0/var unknown_field',
  ])
})

test('fields added to an object of another app see that object', () => {
  const owner: AppDefinition = { name: 'core', formatVersion: 1, objects: [customer] }
  const fields = [
    { name: 'grade', type: 'formula', returns: 'boolean', expression: { var: 'vip' } },
    { name: 'worse', type: 'formula', returns: 'boolean', expression: bad },
  ] as const
  expect(mistakes({ extends: [{ object: 'core.customer', fields: [...fields] }] }, [owner])).toEqual([
    '/extends/0/fields/1/expression/>/0/var unknown_field',
  ])
})
