import { expect, test } from 'vitest'
import { readModePreference, resolveMode } from './mode.ts'

const stored = (value: string | null) => ({ getItem: () => value })

test('the device decides until the reader does', () => {
  expect(resolveMode('system', true)).toBe('dark')
  expect(resolveMode('system', false)).toBe('light')
  expect(resolveMode('light', true)).toBe('light')
})

test('an unknown stored mode counts as none', () => {
  expect(readModePreference(stored('dark'))).toBe('dark')
  expect(readModePreference(stored('sepia'))).toBe('system')
  expect(readModePreference(undefined)).toBe('system')
})
