import type { OperatorName } from '@tessera/rule-engine'
import { argument, type Write } from './writer.ts'

const joined =
  (word: string): Write =>
  (call, writer) =>
    `(${call.args.map(arg => writer.truth(arg)).join(` ${word} `)})`

const branches: Write = (call, writer) => {
  const { args } = call
  let sql = 'case'
  let i = 0
  for (; i + 1 < args.length; i += 2) {
    sql += ` when ${writer.truth(argument(call, i))} then ${writer.value(argument(call, i + 1))}`
  }
  return args[i] === undefined ? `${sql} end` : `${sql} else ${writer.value(argument(call, i))} end`
}

/** A condition that is null counts as false everywhere, and so is turned round as false (SPEC E3). */
export const logic = {
  and: joined('and'),
  or: joined('or'),
  not: (call, writer) => `(${writer.truth(argument(call, 0))} is not true)`,
  if: (call, writer) => `(${branches(call, writer)})`,
  coalesce: (call, writer) => `coalesce(${call.args.map(arg => writer.value(arg)).join(', ')})`,
} satisfies Partial<Record<OperatorName, Write>>
