import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatRelativeDay, formatTime } from './dates.ts'

const zone = 'Asia/Shanghai'
const now = '2027-01-15T04:00:00Z'

test('a date is written as each language writes it', () => {
  expect(formatDate('2027-01-15', 'zh-CN')).toBe('2027-01-15')
  expect(formatDate('2027-01-15', 'en')).toBe('15 Jan 2027')
})

test('a plain day stays that day in every time zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])
    expect(formatDate('2027-01-15', 'zh-CN', timeZone)).toBe('2027-01-15')
})

test('a moment is written in the reader’s time zone', () => {
  expect(formatDateTime('2027-01-14T18:20:00Z', 'zh-CN', zone)).toBe('2027-01-15 02:20')
  expect(formatDateTime('2027-01-14T18:20:00Z', 'en', zone)).toBe('15 Jan 2027, 02:20')
  expect(formatTime('2027-01-14T16:05:00Z', zone)).toBe('00:05')
})

test('today is a time, near days are counted, far days are dates', () => {
  expect(formatRelativeDay('2027-01-15T02:20:00Z', now, 'en', zone)).toBe('Today 10:20')
  expect(formatRelativeDay('2027-01-15T02:20:00Z', now, 'zh-CN', zone)).toBe('今天 10:20')
  expect(formatRelativeDay('2027-01-15', now, 'en', zone)).toBe('Today')
  expect(formatRelativeDay('2027-01-14T15:00:00Z', now, 'zh-CN', zone)).toBe('昨天')
  expect(formatRelativeDay('2027-01-16', now, 'en', zone)).toBe('Tomorrow')
  expect(formatRelativeDay('2026-11-15', now, 'zh-CN', zone)).toBe('61 天前')
  expect(formatRelativeDay('2027-01-18', now, 'en', zone)).toBe('in 3 days')
  expect(formatRelativeDay('2026-01-18', now, 'en', zone)).toBe('18 Jan 2026')
})

test('what is no date comes back as it is', () => {
  expect(formatDate('soon', 'en')).toBe('soon')
})
