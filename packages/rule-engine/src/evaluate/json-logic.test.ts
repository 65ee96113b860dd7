import type { Json } from '@tessera/schemas'
import { apply, type RulesLogic } from 'json-logic-js'
import { expect, test } from 'vitest'
import { contextOf, scope } from '../../test/conformance.ts'
import { checkExpression } from '../check/check-expression.ts'
import { compileRule } from './compile-rule.ts'

const record = { name: 'Anna', a: 7, b: 2, flag: true, stage: 'won', tags: ['x', 'y'] } as const
const v = (name: string) => ({ var: name })

/** Where our language and JsonLogic mean the same: filled values of one kind. */
const shared: readonly Json[] = [
  { '==': [v('a'), 7] },
  { '!=': [v('a'), 7] },
  { '>': [v('a'), v('b')] },
  { '>=': [v('a'), 7] },
  { '<': [v('a'), 7] },
  { '<=': [v('a'), 6] },
  { '==': [v('stage'), 'won'] },
  { in: [v('stage'), ['won', 'lost']] },
  { in: ['x', v('tags')] },
  { and: [v('flag'), { '>': [v('a'), 1] }] },
  { or: [{ '<': [v('a'), 1] }, v('flag')] },
  { '!': [v('flag')] },
  { if: [{ '<': [v('a'), 1] }, 'low', { '<': [v('a'), 10] }, 'middle', 'high'] },
  { if: [v('flag'), 1, 2] },
  { '+': [v('a'), v('b'), 1] },
  { '-': [v('a'), v('b')] },
  { '-': [v('a')] },
  { '*': [v('a'), v('b')] },
  { '/': [v('a'), v('b')] },
  { '%': [v('a'), v('b')] },
  { '%': [-7, 2] },
  { min: [v('a'), v('b'), 3] },
  { max: [v('a'), v('b'), 3] },
  { some: [v('tags'), { '==': [v(''), 'x'] }] },
  { all: [v('tags'), { in: [v(''), ['x', 'y']] }] },
  { none: [v('tags'), { '==': [v(''), 'z'] }] },
]

test.each(shared)('%j means what it means in JsonLogic', rule => {
  const checked = checkExpression(rule, scope)
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  expect(compileRule(checked.value)(contextOf(record))).toEqual(apply(rule as RulesLogic, record))
})

test('where JsonLogic goes by JavaScript’s ideas of likeness and truth, ours does not', () => {
  const ours = (rule: Json) => {
    const checked = checkExpression(rule, scope)
    return checked.ok ? compileRule(checked.value)(contextOf({})) : checked.issues.map(issue => issue.code)
  }
  expect(apply({ '<': [null, 5] } as unknown as RulesLogic, {})).toBe(true)
  expect(ours({ '<': [v('a'), 5] })).toBe(false)
  expect(apply({ '==': ['1', 1] } as RulesLogic, {})).toBe(true)
  expect(ours({ '==': ['1', 1] })).toEqual(['wrong_argument_type'])
  expect(ours({ and: [1, 'x'] })).toEqual(['wrong_argument_type'])
})
