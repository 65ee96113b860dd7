import { expect, test } from 'vitest'
import { inTreeOrder } from './department-order.ts'

const department = (id: string, parent: string | null) => ({ id, code: id, name: id, parent, head: null })

test('departments stand below the one they belong to', () => {
  const order = inTreeOrder([
    department('b1', 'b'),
    department('b', null),
    department('a', null),
    department('b2', 'b'),
  ])
  expect(order.map(({ department: { id }, depth }) => `${'-'.repeat(depth)}${id}`)).toEqual(['a', 'b', '-b1', '-b2'])
})

test('a department whose parent is gone is still shown', () => {
  expect(inTreeOrder([department('x', 'gone')])).toHaveLength(1)
})
