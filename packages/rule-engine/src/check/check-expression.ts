import type { FieldModel, ValueKind } from '@tessera/metadata'
import { bad, type Checked, good } from '@tessera/schemas'
import type { Tree } from '../tree/tree.ts'
import { convert, isIssue } from './convert.ts'
import { type Type, typeOfField } from './kinds.ts'
import { mismatch } from './literal.ts'
import { readExpression } from './read-expression.ts'
import type { Check, Scope } from './scope.ts'

/** What an expression has to give: a kind, a type, or a value of a field. */
export type Expected = ValueKind | Type | FieldModel

const expectedType = (expected: Expected, scope: Scope): Type => {
  if (typeof expected === 'string') return { kind: expected }
  return 'definition' in expected ? typeOfField(expected, scope.model) : expected
}

/**
 * Reads and types an expression.
 * @param expected what it has to give; a condition has to give `boolean`.
 * @param at JSON pointer to it, put in front of the pointers of issues and of the tree.
 * @returns the tree, or every mistake with a pointer. Never throws, whatever the input.
 */
export const checkExpression = (expression: unknown, scope: Scope, expected?: Expected, at = ''): Checked<Tree> => {
  const check: Check = { scope, issues: [], parts: 0, stopped: false, elements: [] }
  const tree = readExpression(check, expression, at, 1)
  if (tree === undefined) return bad(...check.issues)
  if (expected === undefined) return good(tree)
  const wanted = expectedType(expected, scope)
  if (wanted.kind === 'boolean' && tree.kind === 'null') return bad(mismatch(at, undefined, wanted, tree))
  const converted = convert(tree, wanted)
  return isIssue(converted) ? bad(converted) : good(converted)
}
