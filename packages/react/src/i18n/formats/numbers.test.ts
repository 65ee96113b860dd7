import { expect, test } from 'vitest'
import { formatBytes, formatCompact, formatMoney, formatNumber, formatPercent } from './numbers.ts'

test('numbers have thousands separators and a real minus sign', () => {
  expect(formatNumber(1864200, 'en')).toBe('1,864,200')
  expect(formatNumber(-21.5, 'zh-CN')).toBe('−21.5')
  expect(formatNumber(18, 'en', { sign: true })).toBe('+18')
  expect(formatNumber(2, 'en', { digits: 2 })).toBe('2.00')
})

test('a decimal that travels as text keeps every digit', () => {
  expect(formatNumber('12345678901234567890.12', 'en')).toBe('12,345,678,901,234,567,890.12')
})

test('money shows its sign once, with the digits of its currency', () => {
  expect(formatMoney(680000, 'CNY', 'zh-CN')).toBe('¥ 680,000.00')
  expect(formatMoney('1864200', 'CNY', 'en', { digits: 0 })).toBe('¥ 1,864,200')
  expect(formatMoney(-5, 'USD', 'en')).toBe('−$ 5.00')
  expect(formatMoney(500, 'JPY', 'en')).toBe('JP¥ 500')
  expect(formatMoney(1, 'CHF', 'en')).toBe('CHF 1.00')
})

test('percents are shares', () => {
  expect(formatPercent(0.92, 'en')).toBe('92%')
  expect(formatPercent(0.1234, 'zh-CN')).toBe('12.3%')
})

test('long figures and file sizes are short', () => {
  expect(formatCompact(1864200, 'en')).toBe('1.86M')
  expect(formatCompact(1864200, 'zh-CN')).toBe('186.42 万')
  expect(formatBytes(48_000, 'en')).toBe('48 kB')
  expect(formatBytes(2_400_000, 'zh-CN')).toBe('2.4 MB')
  expect(formatBytes(0, 'en')).toBe('0 B')
})
