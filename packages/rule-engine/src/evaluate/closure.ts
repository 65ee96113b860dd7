import type { Tree } from '../tree/tree.ts'
import type { RuleContext, Value } from '../values/value.ts'

/** A compiled part of a rule; `element` is what `some` and its like look at. */
export type Closure = (context: RuleContext, element: Value) => Value

/** How the parts of an operator are compiled. */
export type Compile = (tree: Tree) => Closure
