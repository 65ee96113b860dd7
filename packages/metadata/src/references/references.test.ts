import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { checkDefinition } from '../check/check-definition.ts'
import { applyEdit } from '../edit/apply-edit.ts'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'
import { visitNodes } from '../structure/walk.ts'
import { references } from './references.ts'

const read = (input: object): AppDefinition => {
  const result = readDefinition(input, { ids: countedIds() })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const app = read({
  name: 'sales',
  formatVersion: 1,
  objects: [
    {
      name: 'account',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'industry', type: 'choice', choices: [{ value: 'trade' }, { value: 'making' }] },
        {
          name: 'deals',
          type: 'rollup',
          of: 'deal.account',
          aggregate: 'sum',
          field: 'amount',
          filter: { '>': [{ var: 'amount' }, 0] },
        },
      ],
    },
    {
      name: 'deal',
      title: 'name',
      fields: [
        { name: 'name', type: 'text' },
        { name: 'amount', type: 'currency' },
        {
          name: 'account',
          type: 'lookup',
          object: 'account',
          filter: { '==': [{ var: 'industry' }, { var: '$form.name' }] },
          columns: ['industry'],
        },
        { name: 'items', type: 'lines', object: 'item' },
        { name: 'twice', type: 'formula', returns: 'number', expression: { '*': [{ var: ['amount', 0] }, 2] } },
      ],
      indexes: [{ fields: ['-amount'] }],
    },
    {
      name: 'item',
      fields: [
        { name: 'amount', type: 'number' },
        { name: 'deal', type: 'lookup', object: 'deal' },
      ],
    },
  ],
  forms: [
    {
      name: 'deal_form',
      object: 'deal',
      items: [
        { type: 'field', field: 'amount', visible: { '==': [{ var: 'account.industry' }, 'trade'] } },
        { type: 'field', field: 'account', choiceFilter: { '==': [{ var: '$option.industry' }, 'trade'] } },
        { type: 'lines', field: 'items', columns: ['amount'] },
      ],
    },
  ],
  rules: [
    {
      name: 'items_needed',
      kind: 'check',
      object: 'deal',
      assert: { some: [{ var: 'items' }, { '>': [{ var: 'amount' }, 1] }] },
      message: 'm',
    },
    {
      name: 'not_less',
      kind: 'check',
      object: 'deal',
      assert: { '>=': [{ var: 'amount' }, { var: '$old.amount' }] },
      message: 'm',
    },
    {
      name: 'table',
      kind: 'decision_table',
      object: 'deal',
      inputs: [{ expression: { var: 'amount' } }],
      outputs: ['name'],
      hit: 'first',
      rows: [],
    },
  ],
  flows: [
    {
      name: 'flow',
      object: 'deal',
      trigger: { on: 'created' },
      nodes: [
        { name: 'look', type: 'find', object: 'account', filter: { '==': [{ var: 'industry' }, 'trade'] } },
        { name: 'give', type: 'assign', field: 'owner', by: { table: 'table' } },
        { name: 'loop', type: 'each', over: { var: '$run.look' } },
      ],
      edges: [
        { from: 'start', to: 'look' },
        { from: 'look', to: 'give' },
        { from: 'give', to: 'loop' },
        { from: 'loop', to: 'end' },
      ],
      layout: { look: { x: 1, y: 1 } },
    },
  ],
  reports: [
    {
      name: 'report',
      object: 'deal',
      dimensions: [{ field: 'account.industry' }],
      measures: [
        { name: 'total', aggregate: 'sum', field: 'amount' },
        { name: 'half', expression: { '/': [{ var: 'total' }, 2] } },
      ],
      sort: ['-total'],
      presentation: { type: 'bar' },
    },
  ],
  roles: [
    {
      name: 'seller',
      grants: [{ object: 'deal', see: { has_role: ['seller'] }, fields: [{ field: 'amount', access: 'read' }] }],
    },
  ],
  messages: [
    {
      name: 'hello',
      object: 'deal',
      subject: 'About {name}',
      body: { en: '{amount} and {amount} of {account.industry}', 'zh-CN': '{amount}' },
    },
  ],
  tests: [{ name: 'one', rule: 'not_less', given: { amount: 1, other: 2 }, expect: true }],
})

const idOf = (pointer: string): string => {
  let id = ''
  visitNodes(app, place => {
    if (place.pointer === pointer) id = place.node.id ?? ''
  })
  return id
}

const usersOf = (pointer: string): readonly string[] => references(app, idOf(pointer)).map(found => found.at)

test('U1 a field is found wherever it is named: in properties, paths, expressions, texts and keys, each in its own object', () => {
  expect(usersOf('/objects/1/fields/1')).toEqual([
    '/objects/0/fields/2/field',
    '/objects/0/fields/2/filter/>/0/var',
    '/objects/1/fields/4/expression/*/0/var/0',
    '/objects/1/indexes/0/fields/0',
    '/forms/0/items/0/field',
    '/rules/1/assert/>=/0/var',
    '/rules/1/assert/>=/1/var',
    '/rules/2/inputs/0/expression/var',
    '/reports/0/measures/0/field',
    '/roles/0/grants/0/fields/0/field',
    '/messages/0/body/en',
    '/messages/0/body/en',
    '/messages/0/body/zh-CN',
    '/tests/0/given',
  ])
  expect(usersOf('/objects/2/fields/0')).toEqual(['/forms/0/items/2/columns/0', '/rules/0/assert/some/1/>/0/var'])
})

test('U2 a path names each field on its way, a lookup’s filter those of its target', () => {
  expect(usersOf('/objects/0/fields/1')).toEqual([
    '/objects/1/fields/2/filter/==/0/var',
    '/objects/1/fields/2/columns/0',
    '/forms/0/items/0/visible/==/0/var',
    '/forms/0/items/1/choiceFilter/==/0/var',
    '/flows/0/nodes/0/filter/==/0/var',
    '/reports/0/dimensions/0/field',
    '/messages/0/body/en',
  ])
  expect(usersOf('/objects/1/fields/2')).toContain('/forms/0/items/0/visible/==/0/var')
})

test('U3 options, roles, tables, steps and measures are found too', () => {
  expect(usersOf('/objects/0/fields/1/choices/0')).toEqual([
    '/forms/0/items/0/visible/==/1',
    '/forms/0/items/1/choiceFilter/==/1',
    '/flows/0/nodes/0/filter/==/1',
  ])
  expect(usersOf('/roles/0')).toEqual(['/roles/0/grants/0/see/has_role/0'])
  expect(usersOf('/rules/2')).toEqual(['/flows/0/nodes/1/by/table'])
  expect(usersOf('/flows/0/nodes/0')).toEqual([
    '/flows/0/layout',
    '/flows/0/nodes/2/over/var',
    '/flows/0/edges/0/to',
    '/flows/0/edges/1/from',
  ])
  expect(usersOf('/reports/0/measures/0')).toEqual(['/reports/0/sort/0', '/reports/0/measures/1/expression/~1/0/var'])
})

test('U4 a user of a node says what it is and whose', () => {
  expect(references(app, idOf('/objects/2/fields/0'))[0]).toMatchObject({
    kind: 'item',
    label: { en: 'Items' },
    owner: { kind: 'form', label: { en: 'Deal form' } },
  })
})

const renamed = (pointer: string, name: string): AppDefinition => {
  const result = applyEdit(app, { edit: 'rename', id: idOf(pointer), name })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  expect(checkDefinition(result.value.definition).filter(found => found.severity === 'block')).toEqual([])
  return result.value.definition
}

test('E6 a rename reaches every mention of this node and no other of the same name', () => {
  const after = renamed('/objects/1/fields/1', 'worth')
  expect(after.messages?.[0]?.body).toEqual({ en: '{worth} and {worth} of {account.industry}', 'zh-CN': '{worth}' })
  expect(after.tests?.[0]?.given).toEqual({ worth: 1, other: 2 })
  expect(after.rules?.[0]).toMatchObject({ assert: { some: [{ var: 'items' }, { '>': [{ var: 'amount' }, 1] }] } })
  expect(after.rules?.[1]).toMatchObject({ assert: { '>=': [{ var: 'worth' }, { var: '$old.worth' }] } })
  expect(after.objects?.[1]?.fields[4]).toMatchObject({ expression: { '*': [{ var: ['worth', 0] }, 2] } })
  expect(after.objects?.[1]?.indexes?.[0]?.fields).toEqual(['-worth'])
  expect(after.objects?.[2]?.fields[0]?.name).toBe('amount')
})

test('E6 renaming an object, a lookup, a step and a measure is followed', () => {
  expect(renamed('/objects/1', 'chance').objects?.[0]?.fields[2]).toMatchObject({ of: 'chance.account' })
  expect(renamed('/objects/1/fields/2', 'client').objects?.[0]?.fields[2]).toMatchObject({ of: 'deal.client' })
  const flow = renamed('/flows/0/nodes/0', 'search').flows?.[0]
  expect(flow?.layout).toEqual({ search: { x: 1, y: 1 } })
  expect(flow?.nodes[2]).toMatchObject({ over: { var: '$run.search' } })
  expect(flow?.edges.map(edge => edge.from)).toEqual(['start', 'search', 'give', 'loop'])
  expect(renamed('/reports/0/measures/0', 'sum_of_all').reports?.[0]).toMatchObject({
    sort: ['-sum_of_all'],
    measures: [{}, { expression: { '/': [{ var: 'sum_of_all' }, 2] } }],
  })
})

test('E7 a name that is taken or malformed is refused', () => {
  const codes = (pointer: string, name: string) => {
    const result = applyEdit(app, { edit: 'rename', id: idOf(pointer), name })
    return result.ok ? [] : result.issues.map(found => [found.code, found.at])
  }
  expect(codes('/objects/1/fields/1', 'name')).toEqual([['duplicate_name', '/name']])
  expect(codes('/objects/1/fields/1', 'Amount')).toEqual([['bad_format', '/name']])
  expect(codes('/objects/1/indexes/0', 'x')).toEqual([['missing_property', '/id']])
  expect(codes('/nowhere', 'x')).toEqual([['unknown_node', '/id']])
})
