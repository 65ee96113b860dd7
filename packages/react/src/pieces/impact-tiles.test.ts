import { expect, test } from 'vitest'
import { litTiles } from './impact-tiles.ts'

test('one record lights a tile, and only all records light all of them', () => {
  expect(litTiles(0, 10_284, 80)).toBe(0)
  expect(litTiles(1, 10_284, 80)).toBe(1)
  expect(litTiles(412, 10_284, 80)).toBe(3)
  expect(litTiles(10_283, 10_284, 80)).toBe(79)
  expect(litTiles(10_284, 10_284, 80)).toBe(80)
  expect(litTiles(0, 0, 80)).toBe(0)
})
