import { expect, test } from 'vitest'
import { moveInList } from './move-in-list.ts'
import { toggleSelected } from './selection.ts'
import { pressSort } from './sort-keys.ts'
import { tableAct } from './table-act.ts'

const sight = { row: 3, column: undefined, rows: 10, columns: 4, page: 5 }

test('J and K move the row and stay within the list', () => {
  expect(tableAct('j', false, sight)).toEqual({ do: 'move', row: 4, column: undefined })
  expect(tableAct('k', false, { ...sight, row: 0 })).toEqual({ do: 'move', row: 0, column: undefined })
  expect(tableAct('PageDown', false, { ...sight, row: 8 })).toEqual({ do: 'move', row: 9, column: undefined })
})

test('the arrows go into the cells and out of them again', () => {
  expect(tableAct('ArrowRight', false, sight)).toMatchObject({ column: 0 })
  expect(tableAct('ArrowRight', false, { ...sight, column: 3 })).toMatchObject({ column: 3 })
  expect(tableAct('ArrowLeft', false, { ...sight, column: 0 })).toMatchObject({ column: undefined })
})

test('a key held with ⌘ means something else', () => {
  expect(tableAct('a', true, sight)).toEqual({ do: 'select_all' })
  expect(tableAct('x', true, sight)).toBeUndefined()
  expect(tableAct('constructor', false, sight)).toBeUndefined()
})

test('X takes one in or out, shift X takes all up to here', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect([...toggleSelected(new Set(['a']), ids, 'a')]).toEqual([])
  expect([...toggleSelected(new Set(['b']), ids, 'd', 'b')]).toEqual(['b', 'c', 'd'])
  expect([...toggleSelected(new Set(), ids, 'a', 'gone')]).toEqual(['a'])
})

test('a press on a head sorts upwards, downwards, not at all', () => {
  expect(pressSort([], 'a')).toEqual(['a'])
  expect(pressSort(['a'], 'a')).toEqual(['-a'])
  expect(pressSort(['-a'], 'a')).toEqual([])
  expect(pressSort(['-a', 'b'], 'b', true)).toEqual(['-a', '-b'])
  expect(pressSort(['-a'], 'b', true)).toEqual(['-a', 'b'])
})

test('a column moves within the list only', () => {
  expect(moveInList(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moveInList(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})
