import { expect, test } from 'vitest'
import { preferredLanguage } from './language.ts'

test.each([
  [undefined, undefined],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en-GB, zh;q=0.9', 'en'],
  ['fr, en;q=0.2, zh-TW;q=0.5', 'zh-CN'],
  ['en;q=0, zh', 'zh-CN'],
  ['fr, de', undefined],
  ['*;q=x,,;;', undefined],
])('%s means %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
