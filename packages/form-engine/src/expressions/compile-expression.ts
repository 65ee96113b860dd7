import type { ValueKind } from '@tessera/metadata'
import { checkExpression, compileRule, dependencies, type Scope } from '@tessera/rule-engine'
import type { Expression, Issue, Json } from '@tessera/schemas'
import type { Computed } from '../fields/field-rule.ts'

/** An expression ready to run, and what it looks at. */
export interface CompiledExpression {
  readonly run: Computed
  /** Fields of the record, or of the form, that it reads; of a path the first part. */
  readonly fields: readonly string[]
  /** Whole paths, `account.industry`. */
  readonly paths: readonly string[]
  /** `$old`, `$user`, `$now`… */
  readonly contexts: readonly string[]
}

/** What expressions see, and where their mistakes go. */
export interface ExpressionScope extends Scope {
  /** Mistakes of the definition; an expression with one is left out, so that a preview of a draft still works. */
  readonly problems: Issue[]
}

/** In a form the record that is edited is `$form` too. */
const formPaths = (contexts: readonly string[]): readonly string[] =>
  contexts.filter(name => name.startsWith('$form.')).map(name => name.slice('$form.'.length))

const constant = (value: Json): CompiledExpression => ({ run: () => value, fields: [], paths: [], contexts: [] })

/** Checks and compiles once. Undefined where there is nothing to run. */
export const compileExpression = (
  expression: Expression | undefined,
  { problems, ...scope }: ExpressionScope,
  expected?: ValueKind,
): CompiledExpression | undefined => {
  if (expression === undefined) return undefined
  if (typeof expression !== 'object' || expression === null) return constant(expression)
  const checked = checkExpression(expression, scope, expected)
  if (!checked.ok) {
    problems.push(...checked.issues)
    return undefined
  }
  const { paths, contexts: used } = dependencies(checked.value)
  const rule = compileRule(checked.value)
  return {
    run: context => (rule(context) ?? null) as Json,
    fields: [...new Set([...paths, ...formPaths(used)].map(path => path.split('.')[0] ?? path))],
    paths,
    contexts: used,
  }
}
