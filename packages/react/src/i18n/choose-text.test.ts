import { expect, test } from 'vitest'
import { chooseOtherText, chooseText } from './choose-text.ts'

const both = { en: 'Customer', 'zh-CN': '客户' }

test('a label shows in the reader’s language', () => {
  expect(chooseText(both, 'en')).toBe('Customer')
  expect(chooseText(both, 'zh-CN')).toBe('客户')
  expect(chooseText('Customer', 'zh-CN')).toBe('Customer')
})

test('a label that lacks the language shows in the other, then the fallback', () => {
  expect(chooseText({ en: 'Customer' }, 'zh-CN')).toBe('Customer')
  expect(chooseText({ en: '', 'zh-CN': '客户' }, 'en')).toBe('客户')
  expect(chooseText({}, 'en', 'customer')).toBe('customer')
  expect(chooseText(undefined, 'en', 'customer')).toBe('customer')
})

test('the second language is there only when it says something else', () => {
  expect(chooseOtherText(both, 'en')).toBe('客户')
  expect(chooseOtherText(both, 'zh-CN')).toBe('Customer')
  expect(chooseOtherText({ en: 'JSON', 'zh-CN': 'JSON' }, 'en')).toBeUndefined()
  expect(chooseOtherText({ 'zh-CN': '客户' }, 'en')).toBeUndefined()
  expect(chooseOtherText('Customer', 'en')).toBeUndefined()
})
