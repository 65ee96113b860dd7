import { expect, test } from 'vitest'
import { fakeClock } from './fake-clock.ts'

test('a fake clock stands still until it is moved', () => {
  const clock = fakeClock('2026-01-01T00:00:00Z')
  expect(clock.now()).toEqual(clock.now())
  clock.advance(90_000)
  expect(clock.now().toISOString()).toBe('2026-01-01T00:01:30.000Z')
  clock.set('2027-01-01T00:00:00Z')
  expect(clock.now().getUTCFullYear()).toBe(2027)
})
