import type { Expression } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFormula } from './read-formula.ts'
import { writeFormula } from './write-formula.ts'

const value = (text: string): Expression => {
  const read = readFormula(text)
  if (!read.ok) throw new Error(`stuck at ${read.at}`)
  return read.value
}

test('a formula is read as people mean it: × before +, brackets first', () => {
  expect(value('1 + amount × 2')).toEqual({ '+': [1, { '*': [{ var: 'amount' }, 2] }] })
  expect(value('(1 + amount) * 2')).toEqual({ '*': [{ '+': [1, { var: 'amount' }] }, 2] })
})

test('functions, paths, contexts, texts and lists are read', () => {
  expect(value('round(amount * account.rate / 100, 2)')).toEqual({
    round: [{ '/': [{ '*': [{ var: 'amount' }, { var: 'account.rate' }] }, 100] }, 2],
  })
  expect(value('stage in ["won", "active"] and due < $today')).toEqual({
    and: [{ in: [{ var: 'stage' }, ['won', 'active']] }, { '<': [{ var: 'due' }, { var: '$today' }] }],
  })
})

test('a mistake tells its place', () => {
  expect(readFormula('amount *')).toEqual({ ok: false, at: 8 })
  expect(readFormula('nope(1)')).toEqual({ ok: false, at: 0 })
  expect(readFormula('1 ? 2')).toEqual({ ok: false, at: 2 })
})

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.constantFrom('won', 'a "quoted" one', '中文'),
  fc.boolean(),
  fc.constantFrom({ var: 'amount' }, { var: 'account.name' }, { var: '$today' }),
)
const { tree } = fc.letrec<{ tree: Expression }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '==', '>', 'and', 'or', 'in'), tie('tree'), tie('tree'))
      .map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(fc.constantFrom('round', 'abs', 'not', 'is_empty'), tie('tree')).map(([op, a]) => ({ [op]: [a] })),
  ),
}))

test('what is written is read back as the same expression', () => {
  fc.assert(
    fc.property(tree, expression => {
      expect(value(writeFormula(expression))).toEqual(expression)
    }),
  )
})
