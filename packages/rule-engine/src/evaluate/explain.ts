import type { OperatorName } from '../operators/operators.ts'
import { childrenOf, type Tree } from '../tree/tree.ts'
import type { RuleContext, Value } from '../values/value.ts'
import { compileTree } from './compile-rule.ts'

/** What a part of a rule came to. */
export interface Explanation {
  /** JSON pointer to the part. */
  readonly at: string
  readonly value: Value
  /** The operator, for a part that is one. */
  readonly op?: OperatorName
  /** The field or context, for a part that is one: `account.industry`, `$today`. */
  readonly name?: string
  readonly parts: readonly Explanation[]
}

/** Conditions on elements have no one value: they are told with the list they look at. */
const isAboutElements = (tree: Tree): boolean => tree.type === 'element' || childrenOf(tree).some(isAboutElements)

/** The value of a rule and of each of its parts; parts that look at the elements of a list are left out. */
export const explain = (tree: Tree, context: RuleContext): Explanation => ({
  at: tree.at,
  value: compileTree(tree)(context, null),
  ...(tree.type === 'call' ? { op: tree.op } : {}),
  ...(tree.type === 'field' || tree.type === 'context' ? { name: tree.name } : {}),
  parts: childrenOf(tree)
    .filter(part => !isAboutElements(part))
    .map(part => explain(part, context)),
})
