import { expect, test } from 'vitest'
import { nextPath } from './next-path.ts'

test('after signing in one comes back to where one was', () => {
  expect(nextPath('/a/sales/deal?view=mine')).toBe('/a/sales/deal?view=mine')
})

test('an address of another site is not followed', () => {
  for (const asked of ['https://evil.example', '//evil.example', '/\\evil.example', 'a/sales', '', null, '/sign-in']) {
    expect(nextPath(asked)).toBe('/')
  }
})
