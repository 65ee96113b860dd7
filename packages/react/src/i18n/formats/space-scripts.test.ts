import { expect, test } from 'vitest'
import { spaceScripts } from './space-scripts.ts'

test('a space stands between Chinese and Latin or digits', () => {
  expect(spaceScripts('第3行')).toBe('第 3 行')
  expect(spaceScripts('用JSON写')).toBe('用 JSON 写')
  expect(spaceScripts('已到62%完成')).toBe('已到 62% 完成')
  expect(spaceScripts('预算，3 条')).toBe('预算，3 条')
})
