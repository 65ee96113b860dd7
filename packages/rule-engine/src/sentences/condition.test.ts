import type { Expression } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { operatorsFor } from '../operators/operators.ts'
import { type ConditionGroup, type FieldCondition, fromCondition, toCondition } from './condition.ts'

test.each<[Expression, ConditionGroup]>([
  [true, { all: [] }],
  [{ '==': [{ var: 'stage' }, 'won'] }, { all: [{ field: 'stage', operator: '==', values: ['won'] }] }],
  [
    { and: [{ in: [{ var: 'stage' }, ['won', 'lost']] }, { is_empty: [{ var: 'account.industry' }] }] },
    {
      all: [
        { field: 'stage', operator: 'in', values: ['won', 'lost'] },
        { field: 'account.industry', operator: 'is_empty', values: [] },
      ],
    },
  ],
  [
    {
      or: [
        { between: [{ var: 'a' }, 1, 3] },
        { and: [{ '>=': [{ var: 'day' }, { var: '$today' }] }, { contains: [{ var: 'name' }, 'x'] }] },
      ],
    },
    {
      any: [
        { field: 'a', operator: 'between', values: [1, 3] },
        {
          all: [
            { field: 'day', operator: '>=', values: [{ var: '$today' }] },
            { field: 'name', operator: 'contains', values: ['x'] },
          ],
        },
      ],
    },
  ],
])('%j is shown and comes back', (expression, group) => {
  expect(toCondition(expression)).toEqual(group)
  expect(fromCondition(group)).toEqual(expression)
})

test.each<Expression>([
  false,
  null,
  { not: [{ '==': [{ var: 'a' }, 1] }] },
  { '==': [1, { var: 'a' }] },
  { '>': [{ '+': [{ var: 'a' }, 1] }, 2] },
  { '>': [{ var: 'a' }, { '+': [1, 2] }] },
  { '==': [{ var: '$today' }, '2027-01-01'] },
  { in: [{ var: 'a' }, { var: 'tags' }] },
  { some: [{ var: 'tags' }, true] },
  { var: 'flag' },
  { and: [{ var: 'flag' }] },
  { and: [] },
])('%j is shown as JSON', expression => {
  expect(toCondition(expression)).toBeUndefined()
})

test('groups without lines are left out', () => {
  const line: FieldCondition = { field: 'a', operator: '>', values: [1] }
  expect(fromCondition({ all: [{ any: [] }, line, { all: [{ any: [] }] }] })).toEqual({ '>': [{ var: 'a' }, 1] })
  expect(fromCondition({ any: [] })).toBe(true)
})

test('what the builder makes comes back the same', () => {
  const line = fc.constantFrom<FieldCondition>(
    { field: 'a', operator: '==', values: [1] },
    { field: 'b', operator: 'in', values: ['x', 'y'] },
    { field: 'c', operator: 'is_filled', values: [] },
  )
  const { group } = fc.letrec<{ group: ConditionGroup; part: ConditionGroup | FieldCondition }>(tie => ({
    part: fc.oneof({ maxDepth: 3 }, line, tie('group')),
    group: fc.oneof(
      fc.record({ all: fc.array(tie('part'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('part'), { minLength: 1, maxLength: 3 }) }),
    ),
  }))
  fc.assert(
    fc.property(group, made => {
      const expression = fromCondition(made)
      const shown = toCondition(expression)
      expect(shown).toBeDefined()
      expect(fromCondition(shown as ConditionGroup)).toEqual(expression)
    }),
  )
})

test('the builder offers what fits the field', () => {
  expect(operatorsFor('choice')).toEqual(['==', '!=', 'in', 'not_in', 'is_empty', 'is_filled'])
  expect(operatorsFor('list')).toEqual(['contains', 'contains_any', 'contains_all', 'is_empty', 'is_filled'])
  expect(operatorsFor('date')).toContain('between')
  expect(operatorsFor('json')).toEqual(['is_empty', 'is_filled'])
})
