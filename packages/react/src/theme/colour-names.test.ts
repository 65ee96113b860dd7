import { expect, test } from 'vitest'
import { markColour, stageColour } from './colour-names.ts'

test('a colour name becomes its variable, a hex colour stays', () => {
  expect(markColour('moss')).toBe('var(--moss-s)')
  expect(markColour('chart6')).toBe('var(--c6)')
  expect(markColour('#123456')).toBe('#123456')
  expect(markColour('mauve')).toBe('var(--t4)')
  expect(markColour(undefined)).toBe('var(--t4)')
})

test('the first stage is neutral and the last is verdigris, however many there are', () => {
  for (const count of [2, 3, 5, 8]) {
    expect(stageColour(0, count)).toBe('var(--t4)')
    expect(stageColour(count - 1, count)).toBe('var(--verdigris)')
  }
})
