import fc from 'fast-check'
import { expect, test } from 'vitest'
import { regexProblem } from './regex.ts'

test.each([
  '',
  'abc',
  '[A-Z]{2}-\\d{4}',
  '(ab)+c?',
  '(\\d{3}-)?\\d{8}',
  '\\p{Script=Han}{2,4}',
  '^\\d+(\\.\\d{1,2})?$',
  '(a|b)*',
  '(?:x|y){2,}',
  '[\\]\\-a]+',
  'a{0}b',
  '(?<year>\\d{4})',
  '\\u4e00[\\u4e00-\\u9fa5]*',
  '(\\d+-){3}',
  '[^@]+@[^@]+',
  '[a-z]+(-[a-z]+)*',
  '[\\w.]+@\\w+(\\.\\w+)+',
  '\\d+(,\\d+)*(;\\d+(,\\d+)*)*',
  '(\\p{Script=Han}+[，、])*',
  '([а-я]+ ?-)*',
])('C2 %s is a good regular expression', source => {
  expect(regexProblem(source)).toBeUndefined()
})

test.each([
  ['(?=a)', 'ahead'],
  ['(?<!a)b', 'ahead'],
  ['(a)\\1', 'back'],
  ['\\k<x>', 'back'],
  ['(', 'well formed'],
  [')', 'well formed'],
  ['[', 'well formed'],
  ['a**', 'well formed'],
  ['*', 'well formed'],
  ['(?<x', 'well formed'],
  ['(?#x)', 'well formed'],
  ['a{9999}', '1000'],
  ['(a+)+', 'repetition'],
  ['(a*)*b', 'repetition'],
  ['((a+)b?)*', 'repetition'],
  ['(a{1,50}){20,}', 'repetition'],
  ['(-?[a-z]+)*', 'repetition'],
  ['([а-я]+[д-ж]*)*', 'repetition'],
  ['([\\u0430-\\u044f]+[д-ж]?)*', 'repetition'],
  ['(\\p{Script=Greek}+\\p{L})*', 'repetition'],
  ['(a+|b|ab)*', 'repetition'],
  ['(a{1000}){1000}', '1000'],
  ['\\bx', 'boundaries'],
  ['(a|ab)*', 'alternatives'],
  ['(\\d|\\w)+', 'alternatives'],
  ['(.|\\n)*', 'alternatives'],
  [`${'('.repeat(30)}a${')'.repeat(30)}`, 'nested'],
  ['\\', 'well formed'],
])('C2 %s cannot be used: %s', (source, reason) => {
  expect(regexProblem(source)?.en).toContain(reason)
})

test('C2 any text is judged and never throws', () => {
  const signs = fc.constantFrom(...'ab01()[]{}|*+?^$.\\,:=!<>-dwpu张')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: signs, maxLength: 500 }), fc.string({ maxLength: 500 })), source => {
      expect(() => regexProblem(source)).not.toThrow()
    }),
    { numRuns: 1500 },
  )
})
