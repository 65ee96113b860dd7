import { expect, test } from 'vitest'
import { hashTint } from './hash-colour.ts'

test('the same key has the same tint for ever', () => {
  expect(['a', 'b', '陈嘉怡', ''].map(hashTint)).toMatchInlineSnapshot(`
    [
      "sky",
      "clay",
      "lapis",
      "moss",
    ]
  `)
})

test('all tints are used', () => {
  expect(new Set(Array.from({ length: 200 }, (_, index) => hashTint(`record-${index}`))).size).toBe(7)
})
