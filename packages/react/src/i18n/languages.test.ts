import { expect, test } from 'vitest'
import { chooseLanguage } from './languages.ts'

test('what is remembered wins, then what the device prefers, then English', () => {
  expect(chooseLanguage('zh-CN', ['en-GB'])).toBe('zh-CN')
  expect(chooseLanguage(null, ['fr', 'zh-TW', 'en'])).toBe('zh-CN')
  expect(chooseLanguage('xx', ['en-GB'])).toBe('en')
  expect(chooseLanguage(undefined, ['fr'])).toBe('en')
})
