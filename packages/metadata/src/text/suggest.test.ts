import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelOf, text } from './choose-text.ts'
import { closest, editDistance } from './suggest.ts'

test('the distance counts inserted, dropped, changed and swapped letters', () => {
  expect([
    editDistance('abc', 'abc', 9),
    editDistance('abc', 'acb', 9),
    editDistance('abc', 'abcd', 9),
    editDistance('', 'xy', 9),
  ]).toEqual([0, 1, 1, 2])
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99))
      expect(editDistance(a, b, 99) === 0).toBe(a === b)
    }),
  )
})

test('R3 a close name is suggested, a far one is not', () => {
  const known = ['customer', 'contact', 'amount', 'id']
  expect(closest('custmer', known)).toBe('customer')
  expect(closest('Amount', known)).toBe('amount')
  expect(closest('ammount', known)).toBe('amount')
  expect(closest('zzz', known)).toBeUndefined()
  expect(closest('x'.repeat(10_000), known)).toBeUndefined()
})

test('a text is chosen by language, else from the other one', () => {
  expect(text({ en: 'A', 'zh-CN': '甲' }, 'zh-CN')).toBe('甲')
  expect(text({ 'zh-CN': '甲' }, 'en')).toBe('甲')
  expect(text('B', 'zh-CN')).toBe('B')
  expect(text(undefined, 'en')).toBe('')
  expect(labelOf({ name: 'risk_level' }, 'en')).toBe('Risk level')
  expect(labelOf({ value: 'x' }, 'en')).toBe('x')
})
