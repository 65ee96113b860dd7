import { expect, test } from 'vitest'
import { seededIds } from './seeded-ids.ts'

test('the same seed gives the same ids, in rising order and in the form of a UUID', () => {
  const [one, two] = [seededIds(7), seededIds(7)]
  const ids = Array.from({ length: 5 }, one)
  expect(ids).toEqual(Array.from({ length: 5 }, two))
  expect(ids).toEqual(ids.toSorted())
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(seededIds(8)()).not.toBe(ids[0])
})
