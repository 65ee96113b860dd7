import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'
import { depthOf, maxDepth } from './scan-json.ts'

const issuesOf = (text: string): { at: string; code: string }[] => {
  try {
    readJson(Buffer.from(text))
    return []
  } catch (error) {
    return (error as { issues: { at: string; code: string }[] }).issues.map(({ at, code }) => ({ at, code }))
  }
}

test('any JSON comes out as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = JSON.stringify(value)
      if (!text.includes('__proto__')) expect(readJson(Buffer.from(text))).toEqual(JSON.parse(text))
    }),
  )
})

test('depth is counted outside of texts, and not beyond what is allowed', () => {
  expect(depthOf('{"a":["[[[\\"[["]}')).toBe(2)
  expect(depthOf('['.repeat(1_000_000))).toBe(maxDepth + 1)
})

test('what nothing takes is told with its place', () => {
  expect(issuesOf('{"a":[1,"x\\u0000"],"b/c":"\\udc00"}')).toEqual([
    { at: '/b~1c', code: 'invalid' },
    { at: '/a/1', code: 'nul_character' },
  ])
  expect(issuesOf('{"a":1e999}')).toEqual([{ at: '/a', code: 'not_a_number' }])
  expect(issuesOf('{"a":{"__proto__":1}}')).toEqual([{ at: '/a/__proto__', code: 'unknown_property' }])
  expect(issuesOf('{"a":"\\\\u0000 \\ud83d\\ude00"}')).toEqual([])
})
