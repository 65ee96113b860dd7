import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, ListNode, Tree } from '../tree/tree.ts'
import type { RuleContext, Value } from '../values/value.ts'
import { arithmetic } from './arithmetic.ts'
import type { Closure, Compile } from './closure.ts'
import { comparisons } from './comparisons.ts'
import { lists } from './lists.ts'
import { logic } from './logic.ts'
import { compileContext, compileField } from './read-field.ts'
import { texts } from './texts.ts'
import { times } from './times.ts'

const evaluators = {
  ...comparisons,
  ...logic,
  ...arithmetic,
  ...texts,
  ...times,
  ...lists,
} satisfies Record<OperatorName, (call: CallNode, compile: Compile) => Closure>

const compileList = (list: ListNode): Closure => {
  const items = list.items.map(compileTree)
  return (context, element) => {
    const values = items.map(item => item(context, element)).filter(value => value !== null)
    return values.length === 0 ? null : values
  }
}

/** Compiles a tree to closures; the second argument is the element that `{"var": ""}` stands for. */
export const compileTree: Compile = tree => {
  switch (tree.type) {
    case 'literal': {
      const { value } = tree
      return () => value
    }
    case 'list':
      return compileList(tree)
    case 'field':
      return compileField(tree)
    case 'context':
      return compileContext(tree)
    case 'element':
      return (_, element) => element
    case 'call':
      return evaluators[tree.op](tree, compileTree)
  }
}

/**
 * Compiles a checked expression once, to be run on many records. A condition gives true or false, never null.
 * Throws a RangeError when run with a time zone that does not exist.
 */
export const compileRule = (tree: Tree): ((context: RuleContext) => Value) => {
  const run = compileTree(tree)
  // An empty yes/no field, taken as a condition, does not hold; only as a value is it empty (SPEC E3).
  return context => run(context, null)
}

/** Compiles a condition: a yes/no that is empty does not hold. */
export const compileCondition = (tree: Tree): ((context: RuleContext) => boolean) => {
  const run = compileTree(tree)
  return context => run(context, null) === true
}
