import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import type { Closure, Compile } from './closure.ts'

type Compiler = (call: CallNode, compile: Compile) => Closure

// Up to four conditions, as there mostly are, need no loop.
const and: Compiler = (call, compile) => {
  const parts = call.args.map(compile)
  const [p, q, r, s] = parts as [Closure, Closure, Closure, Closure]
  switch (parts.length) {
    case 2:
      return (c, e) => p(c, e) === true && q(c, e) === true
    case 3:
      return (c, e) => p(c, e) === true && q(c, e) === true && r(c, e) === true
    case 4:
      return (c, e) => p(c, e) === true && q(c, e) === true && r(c, e) === true && s(c, e) === true
    default:
      return (c, e) => {
        for (const part of parts) if (part(c, e) !== true) return false
        return true
      }
  }
}

const or: Compiler = (call, compile) => {
  const parts = call.args.map(compile)
  const [p, q, r, s] = parts as [Closure, Closure, Closure, Closure]
  switch (parts.length) {
    case 2:
      return (c, e) => p(c, e) === true || q(c, e) === true
    case 3:
      return (c, e) => p(c, e) === true || q(c, e) === true || r(c, e) === true
    case 4:
      return (c, e) => p(c, e) === true || q(c, e) === true || r(c, e) === true || s(c, e) === true
    default:
      return (c, e) => {
        for (const part of parts) if (part(c, e) === true) return true
        return false
      }
  }
}

const not: Compiler = (call, compile) => {
  const condition = compile(call.args[0] as Tree)
  return (context, element) => condition(context, element) !== true
}

const branches: Compiler = (call, compile) => {
  const parts = call.args.map(compile)
  return (context, element) => {
    let i = 0
    for (; i + 1 < parts.length; i += 2) {
      if (parts[i]?.(context, element) === true) return parts[i + 1]?.(context, element) ?? null
    }
    return parts[i]?.(context, element) ?? null
  }
}

const coalesce: Compiler = (call, compile) => {
  const parts = call.args.map(compile)
  return (context, element) => {
    for (const part of parts) {
      const value = part(context, element)
      if (value !== null) return value
    }
    return null
  }
}

/** Every condition is true or false; an empty one does not hold (SPEC E3). */
export const logic = { and, or, not, if: branches, coalesce } satisfies Partial<Record<OperatorName, Compiler>>
