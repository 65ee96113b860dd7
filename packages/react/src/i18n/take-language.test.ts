import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { i18n, setLanguage, takeLanguage } from './i18n.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  void i18n.changeLanguage('en')
})

test('a first sign-in by a link leaves the language on the screen, and a later one by password too', () => {
  takeLanguage()
  expect(i18n.language).toBe('en')
  takeLanguage('zh-CN')
  expect(i18n.language).toBe('en')
})

test('a browser that remembers nothing speaks the person’s language', () => {
  takeLanguage('zh-CN')
  expect(i18n.language).toBe('zh-CN')
})

test('what was chosen by the switch wins', () => {
  setLanguage('zh-CN')
  takeLanguage('en')
  expect(i18n.language).toBe('zh-CN')
})
