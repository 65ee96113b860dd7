import { expect, test } from 'vitest'
import { uuidV7 } from './uuid-v7.ts'

test('ids rise, are all different and have the form of version 7, also while the clock stands still', () => {
  const ids = Array.from(
    { length: 10_000 },
    uuidV7(() => 1_700_000_000_000),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted())
  for (const id of ids.slice(0, 100)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
