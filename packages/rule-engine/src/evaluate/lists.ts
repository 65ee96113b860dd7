import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import type { Value } from '../values/value.ts'
import type { Closure, Compile } from './closure.ts'

type Compiler = (call: CallNode, compile: Compile) => Closure
type Values = readonly Value[] | null

const overlap =
  (holds: (has: (value: Value) => boolean, wanted: readonly Value[]) => boolean): Compiler =>
  (call, compile) => {
    const [list, items] = call.args.map(compile) as [Closure, Closure]
    return (context, element) => {
      const values = list(context, element) as Values
      if (values === null) return false
      const wanted = items(context, element) as Values
      return wanted !== null && holds(value => values.includes(value), wanted)
    }
  }

const each =
  (empty: boolean, holds: (values: readonly Value[], test: (value: Value) => boolean) => boolean): Compiler =>
  (call, compile) => {
    const [list, body] = call.args.map(compile) as [Closure, Closure]
    return (context, element) => {
      const values = list(context, element) as Values
      return values === null ? empty : holds(values, value => body(context, value) === true)
    }
  }

const count: Compiler = (call, compile) => {
  const [list, body] = call.args.map(compile) as [Closure, Closure | undefined]
  return (context, element) => {
    const values = list(context, element) as Values
    if (values === null) return 0
    return body === undefined ? values.length : values.filter(value => body(context, value) === true).length
  }
}

const hasRole: Compiler = (call, compile) => {
  const role = compile(call.args[0] as Tree)
  return (context, element) => context.user?.roles?.includes(role(context, element) as string) ?? false
}

const inDepartment: Compiler = (call, compile) => {
  const department = compile(call.args[0] as Tree)
  return (context, element) => context.user?.departments?.includes(department(context, element) as string) ?? false
}

/** Lists and people (SPEC L). */
export const lists = {
  contains_any: overlap((has, wanted) => wanted.some(has)),
  contains_all: overlap((has, wanted) => wanted.every(has)),
  some: each(false, (values, test) => values.some(test)),
  all: each(false, (values, test) => values.every(test)),
  none: each(true, (values, test) => !values.some(test)),
  count,
  has_role: hasRole,
  in_department: inDepartment,
} satisfies Partial<Record<OperatorName, Compiler>>
