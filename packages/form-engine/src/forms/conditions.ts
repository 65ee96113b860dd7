import type { Condition } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import type { Computed } from '../fields/field-rule.ts'

/** A condition ready to be asked, with the fields it looks at. */
export interface CompiledCondition {
  readonly fields: readonly string[]
  readonly holds: Computed
}

/** A condition; one that cannot be read is as if it had been left out. */
export const compileCondition = (
  condition: Condition | undefined,
  otherwise: boolean,
  scope: ExpressionScope,
): CompiledCondition => {
  const always = (value: boolean): CompiledCondition => ({ fields: [], holds: () => value })
  if (condition === undefined || typeof condition === 'boolean') return always(condition ?? otherwise)
  const compiled = compileExpression(condition, scope, 'boolean')
  return compiled === undefined ? always(otherwise) : { fields: compiled.fields, holds: compiled.run }
}
