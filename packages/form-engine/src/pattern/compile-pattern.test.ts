import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePattern } from './compile-pattern.ts'

const agree = (pattern: string, text: string): void => {
  expect(compilePattern(pattern)(text), `${pattern} on ${text}`).toBe(new RegExp(`^(?:${pattern})$`, 'su').test(text))
}

test('F12 a pattern means what JavaScript means by it', () => {
  const patterns = [
    '[A-Z]{2}-\\d{4}',
    'a|bc*',
    '(ab)+c?',
    '\\p{Script=Han}{2,4}',
    '^\\d+(\\.\\d{1,2})?$',
    '[^\\s@]+@x',
    'a{0}b',
    '(?:x|y){2,}',
    'a\\.b',
    '[\\]\\-a]+',
    '',
  ]
  const texts = ['AB-1234', 'a', 'bccc', 'ababc', '张三', '3.14', 'q@x', 'b', 'xyx', 'a.b', 'a]-', '', 'axb']
  for (const pattern of patterns) for (const text of texts) agree(pattern, text)
})

test('F12 random patterns agree with JavaScript', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '(a|b)', '(?:ab|a)')
  const piece = fc.tuple(atom, fc.constantFrom('', '?', '*', '+', '{2}', '{1,3}')).map(([one, count]) => one + count)
  const pattern = fc.array(piece, { maxLength: 5 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(pattern, fc.stringMatching(/^[ab1]{0,8}$/), (one, text) => agree(one, text)),
    { numRuns: 500 },
  )
})

test('F12 a pattern that hangs a backtracking engine is done all the same', () => {
  const hard = compilePattern('(a+)+(b|c)*$')
  expect(hard(`${'a'.repeat(5000)}!`)).toBe(false)
})

test('F12 what cannot be read lets everything pass', () => {
  for (const broken of ['(', '[', 'a**', '(?=a)', '\\1', 'a{9999}', '*']) expect(compilePattern(broken)('x')).toBe(true)
})
