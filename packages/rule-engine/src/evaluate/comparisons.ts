import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import { compareText } from '../values/text.ts'
import type { Value } from '../values/value.ts'
import type { Closure, Compile } from './closure.ts'

type Compiler = (call: CallNode, compile: Compile) => Closure

/** Negative, zero or positive for two filled values of one kind. */
type Compare = (a: Value, b: Value) => number

// Dates, instants and times are compared by their characters: all of them are ASCII of one length.
const byValue: Compare = (a, b) => ((a as string) < (b as string) ? -1 : (a as string) > (b as string) ? 1 : 0)
const byText: Compare = (a, b) => compareText(a as string, b as string)

/** How the values of a tree are ordered. */
export const compareOf = (tree: Tree): Compare => (tree.kind === 'text' || tree.kind === 'choice' ? byText : byValue)

const two = (call: CallNode, compile: Compile): readonly [Closure, Closure] => {
  const [left, right] = call.args as readonly [Tree, Tree]
  return [compile(left), compile(right)]
}

/** The name of a field of the record itself. */
const ownField = (tree: Tree | undefined): string | undefined =>
  tree?.type === 'field' && tree.root === 'record' && tree.path.length === 1 ? tree.path[0]?.name : undefined

const isNumeric = (tree: Tree): boolean => tree.kind === 'number' || tree.kind === 'duration'

/** Equality against a written value needs no second closure, and for kinds kept as they are no reader. */
const equality =
  (holds: boolean): Compiler =>
  (call, compile) => {
    const [left, right] = two(call, compile)
    const written = call.args[1]
    if (written?.type === 'literal') {
      const { value } = written
      if (value === null) return () => false
      const name = ownField(call.args[0])
      const isPlain = call.args.every(arg => isNumeric(arg) || arg.kind === 'text' || arg.kind === 'choice')
      if (holds && isPlain && name !== undefined) return context => context.record[name] === value
      if (holds) return (context, element) => left(context, element) === value
    }
    return (context, element) => {
      const a = left(context, element)
      if (a === null) return false
      const b = right(context, element)
      return b !== null && (a === b) === holds
    }
  }

const ordering =
  (holds: (order: number) => boolean): Compiler =>
  (call, compile) => {
    const [left, right] = two(call, compile)
    const compare = compareOf(call.args.find(arg => arg.kind === 'text') ?? (call.args[0] as Tree))
    return (context, element) => {
      const a = left(context, element)
      if (a === null) return false
      const b = right(context, element)
      return b !== null && holds(compare(a, b))
    }
  }

const numeric =
  (holds: (a: number, b: number) => boolean, order: (order: number) => boolean): Compiler =>
  (call, compile) => {
    if (!call.args.every(isNumeric)) return ordering(order)(call, compile)
    const name = ownField(call.args[0])
    const written = call.args[1]
    if (name !== undefined && written?.type === 'literal' && typeof written.value === 'number') {
      const { value } = written
      return context => {
        const x = context.record[name]
        return typeof x === 'number' && holds(x, value)
      }
    }
    const [left, right] = two(call, compile)
    return (context, element) => {
      const a = left(context, element)
      if (a === null) return false
      const b = right(context, element)
      return b !== null && holds(a as number, b as number)
    }
  }

const between: Compiler = (call, compile) => {
  const [value, low, high] = call.args.map(compile) as [Closure, Closure, Closure]
  const compare = compareOf(call.args.find(arg => arg.kind === 'text') ?? (call.args[0] as Tree))
  return (context, element) => {
    const x = value(context, element)
    if (x === null) return false
    const from = low(context, element)
    if (from === null || compare(x, from) < 0) return false
    const to = high(context, element)
    return to !== null && compare(x, to) <= 0
  }
}

const membership =
  (holds: boolean): Compiler =>
  (call, compile) => {
    const [value, list] = call.args as readonly [Tree, Tree]
    const read = compile(value)
    if (list.type === 'list' && list.items.every(item => item.type === 'literal')) {
      const written = new Set(list.items.map(item => (item.type === 'literal' ? item.value : null)))
      return (context, element) => {
        const x = read(context, element)
        return x !== null && written.has(x) === holds
      }
    }
    const elements = compile(list)
    return (context, element) => {
      const x = read(context, element)
      if (x === null) return false
      const all = elements(context, element) as readonly Value[] | null
      return (all?.includes(x) ?? false) === holds
    }
  }

const emptiness =
  (holds: boolean): Compiler =>
  (call, compile) => {
    const value = compile(call.args[0] as Tree)
    return (context, element) => (value(context, element) === null) === holds
  }

/** Comparisons; one with an empty value does not hold (SPEC E2). */
export const comparisons = {
  '==': equality(true),
  '!=': equality(false),
  '>': numeric(
    (a, b) => a > b,
    order => order > 0,
  ),
  '>=': numeric(
    (a, b) => a >= b,
    order => order >= 0,
  ),
  '<': numeric(
    (a, b) => a < b,
    order => order < 0,
  ),
  '<=': numeric(
    (a, b) => a <= b,
    order => order <= 0,
  ),
  between,
  in: membership(true),
  not_in: membership(false),
  is_empty: emptiness(true),
  is_filled: emptiness(false),
} satisfies Partial<Record<OperatorName, Compiler>>
