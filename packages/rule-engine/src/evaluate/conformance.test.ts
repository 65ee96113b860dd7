import { expect, test } from 'vitest'
import { cases, contextOf, scope } from '../../test/conformance.ts'
import { checkExpression } from '../check/check-expression.ts'
import { operators } from '../operators/operators.ts'
import type { Tree } from '../tree/tree.ts'
import { childrenOf } from '../tree/tree.ts'
import { compileRule } from './compile-rule.ts'

const used = new Set<string>()
const note = (tree: Tree): void => {
  if (tree.type === 'call') used.add(tree.op)
  for (const child of childrenOf(tree)) note(child)
}

test.each(cases)('$spec: $file line $line', ({ rule, record, result, timezone }) => {
  const checked = checkExpression(rule, scope)
  if (!checked.ok) throw new Error(checked.issues.map(issue => `${issue.at} ${issue.message.en}`).join('\n'))
  note(checked.value)
  expect(compileRule(checked.value)(contextOf(record, timezone))).toStrictEqual(result)
})

test('the truth table covers every operator', () => {
  expect(Object.keys(operators).filter(name => !used.has(name))).toEqual([])
})
