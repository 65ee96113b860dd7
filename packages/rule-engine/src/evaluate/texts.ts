import type { OperatorName } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import { numberText } from '../values/number.ts'
import { lengthOf, lower, upper } from '../values/text.ts'
import type { Value } from '../values/value.ts'
import type { Closure, Compile } from './closure.ts'

type Compiler = (call: CallNode, compile: Compile) => Closure

const filled = (text: string): string | null => (text === '' ? null : text)

const changed =
  (change: (text: string) => string): Compiler =>
  (call, compile) => {
    const text = compile(call.args[0] as Tree)
    return (context, element) => {
      const value = text(context, element)
      return value === null ? null : filled(change(value as string))
    }
  }

/** A text in a text, whatever the case (SPEC X3). */
const matching =
  (matches: (text: string, part: string) => boolean): Compiler =>
  (call, compile) => {
    const [whole, part] = call.args.map(compile) as [Closure, Closure]
    return (context, element) => {
      const text = whole(context, element)
      if (text === null) return false
      const piece = part(context, element)
      return piece !== null && matches(lower(text as string), lower(piece as string))
    }
  }

const contains: Compiler = (call, compile) => {
  if (call.args[0]?.kind !== 'list') return matching((text, part) => text.includes(part))(call, compile)
  const [list, part] = call.args.map(compile) as [Closure, Closure]
  return (context, element) => {
    const values = list(context, element) as readonly Value[] | null
    return values?.includes(part(context, element)) ?? false
  }
}

const length: Compiler = (call, compile) => {
  const text = compile(call.args[0] as Tree)
  return (context, element) => {
    const value = text(context, element)
    return value === null ? 0 : lengthOf(value as string)
  }
}

const printed = (value: Value): string => {
  if (value === null) return ''
  return typeof value === 'number' ? numberText(value) : (value as string)
}

const concat: Compiler = (call, compile) => {
  const parts = call.args.map(compile)
  return (context, element) => {
    let text = ''
    for (const part of parts) text += printed(part(context, element))
    return filled(text)
  }
}

const join: Compiler = (call, compile) => {
  const [list, separator] = call.args.map(compile) as [Closure, Closure | undefined]
  return (context, element) => {
    const values = list(context, element) as readonly string[] | null
    return values === null ? null : filled(values.join((separator?.(context, element) as string | null) ?? ''))
  }
}

/** Text; what comes out as no character is empty (SPEC E1). */
export const texts = {
  contains,
  starts_with: matching((text, part) => text.startsWith(part)),
  ends_with: matching((text, part) => text.endsWith(part)),
  lower: changed(lower),
  upper: changed(upper),
  trim: changed(text => text.trim()),
  length,
  concat,
  join,
} satisfies Partial<Record<OperatorName, Compiler>>
