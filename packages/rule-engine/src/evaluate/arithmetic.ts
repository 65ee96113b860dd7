import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import { add, product, remainder, roundTo, settle, sum } from '../values/number.ts'
import type { Value } from '../values/value.ts'
import type { Closure, Compile } from './closure.ts'
import { compareOf } from './comparisons.ts'

type Compiler = (call: CallNode, compile: Compile) => Closure

const unary =
  (change: (x: number) => number | null): Compiler =>
  (call, compile) => {
    const value = compile(call.args[0] as Tree)
    return (context, element) => {
      const x = value(context, element)
      return x === null ? null : change(x as number)
    }
  }

const binary =
  (join: (a: number, b: number) => number | null): Compiler =>
  (call, compile) => {
    const [left, right] = call.args.map(compile) as [Closure, Closure]
    return (context, element) => {
      const a = left(context, element)
      if (a === null) return null
      const b = right(context, element)
      return b === null ? null : join(a as number, b as number)
    }
  }

/** All arguments taken together; two, as there mostly are, without a list. */
const together =
  (join: (values: readonly number[]) => number | null, two: (a: number, b: number) => number | null): Compiler =>
  (call, compile) => {
    if (call.args.length === 2) return binary(two)(call, compile)
    const parts = call.args.map(compile)
    return (context, element) => {
      const values: number[] = []
      for (const part of parts) {
        const value = part(context, element)
        if (value === null) return null
        values.push(value as number)
      }
      return join(values)
    }
  }

const minus: Compiler = (call, compile) =>
  call.args.length === 1 ? unary(x => (x === 0 ? 0 : -x))(call, compile) : binary((a, b) => add(a, -b))(call, compile)

const rounded: Compiler = (call, compile) => {
  const digits = call.args[1]
  const places = digits?.type === 'literal' && typeof digits.value === 'number' ? digits.value : 0
  return unary(x => roundTo(x, places))(call, compile)
}

const extreme =
  (isBetter: (order: number) => boolean): Compiler =>
  (call, compile) => {
    const parts = call.args.map(compile)
    const compare = compareOf(call)
    return (context, element) => {
      let best: Value = null
      for (const part of parts) {
        const value = part(context, element)
        if (value !== null && (best === null || isBetter(compare(value, best)))) best = value
      }
      return best
    }
  }

/** Arithmetic; with an empty value it is empty (SPEC E4), `min` and `max` pass over empty ones (SPEC E5). */
export const arithmetic = {
  '+': together(sum, add),
  '-': minus,
  '*': together(product, (a, b) => settle(a * b)),
  '/': binary((a, b) => (b === 0 ? null : settle(a / b))),
  '%': binary(remainder),
  round: rounded,
  floor: unary(x => Math.floor(x) + 0),
  ceil: unary(x => Math.ceil(x) + 0),
  abs: unary(Math.abs),
  min: extreme(order => order < 0),
  max: extreme(order => order > 0),
} satisfies Partial<Record<OperatorName, Compiler>>
