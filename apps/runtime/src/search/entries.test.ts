import { expect, test } from 'vitest'
import { hasWords } from './entries.ts'

test('every typed word must occur, in any order and case', () => {
  expect(hasWords('New customer', 'cust new')).toBe(true)
  expect(hasWords('新建客户', '客户')).toBe(true)
  expect(hasWords('New customer', 'new deal')).toBe(false)
  expect(hasWords('New customer', '')).toBe(true)
})
