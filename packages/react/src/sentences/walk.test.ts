import { expect, test } from 'vitest'
import { isWalkKey, walk } from './walk.ts'

test('arrow keys walk the tokens and stop at the ends', () => {
  expect(walk('ArrowRight', 0, 3)).toBe(1)
  expect(walk('ArrowRight', 2, 3)).toBe(2)
  expect(walk('ArrowLeft', 0, 3)).toBe(0)
  expect(walk('End', 0, 3)).toBe(2)
  expect(walk('Home', 2, 3)).toBe(0)
  expect(walk('End', 0, 0)).toBe(-1)
  expect(isWalkKey('a')).toBe(false)
})
