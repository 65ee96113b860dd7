import { expect, test } from 'vitest'
import { formatDuration } from './durations.ts'

const minute = 60_000

test('a duration shows its two largest units', () => {
  expect(formatDuration(192 * minute, 'en')).toBe('3 h 12 min')
  expect(formatDuration(-130 * minute, 'zh-CN')).toBe('2 时 10 分')
  expect(formatDuration(45_000, 'en')).toBe('45 s')
  expect(formatDuration((2 * 1440 + 4 * 60 + 9) * minute, 'zh-CN')).toBe('2 天 4 时')
  expect(formatDuration(1440 * minute, 'en')).toBe('1 d')
  expect(formatDuration((1440 + 5) * minute, 'en')).toBe('1 d')
  expect(formatDuration(0, 'en')).toBe('0 s')
})
