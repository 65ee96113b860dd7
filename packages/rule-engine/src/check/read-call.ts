import { type Issue, issue, type LocalText } from '@tessera/schemas'
import type { ArgumentKind } from '../operators/operator.ts'
import { type OperatorName, operatorOf, type Unit, units } from '../operators/operators.ts'
import type { LiteralNode, Tree } from '../tree/tree.ts'
import { isIssue } from './convert.ts'
import { finishCall } from './finish-call.ts'
import { itemTypeOf, typeOfTree } from './kinds.ts'
import { mismatch } from './literal.ts'
import type { Check, Read } from './scope.ts'

/** An operator as it stands in an expression. */
export interface Call {
  readonly op: OperatorName
  /** As it is written. */
  readonly name: string
  readonly argument: unknown
  readonly at: string
  /** Pointer to the argument or arguments. */
  readonly inside: string
  readonly level: number
}

const argumentsWanted = (least: number, most: number): LocalText => {
  if (least === most) {
    return { en: least === 1 ? '1 argument' : `${least} arguments`, 'zh-CN': `${least} 个参数` }
  }
  if (most >= 1000) return { en: `${least} or more arguments`, 'zh-CN': `至少 ${least} 个参数` }
  return { en: `${least} to ${most} arguments`, 'zh-CN': `${least} 至 ${most} 个参数` }
}

const isUnit = (value: unknown): value is Unit => units.some(unit => unit === value)

const readUnit = (value: unknown, at: string): LiteralNode | Issue =>
  isUnit(value)
    ? { type: 'literal', value, kind: 'text', at }
    : issue('not_allowed_value', at, { allowed: units.join(', ') })

const readDigits = (value: unknown, at: string): LiteralNode | Issue =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10
    ? { type: 'literal', value, kind: 'number', at }
    : issue('out_of_range', at, { limit: '0 … 10' })

const readBody = (check: Check, read: Read, list: Tree | undefined, call: Call, body: unknown, at: string) => {
  if (list === undefined) return undefined
  if (list.kind !== 'list') return mismatch(list.at, call.name, { kind: 'list' }, list)
  check.elements.push(itemTypeOf(typeOfTree(list)))
  const tree = read(check, body, at, call.level + 1)
  check.elements.pop()
  if (tree === undefined || tree.kind === 'boolean') return tree
  return mismatch(at, call.name, { kind: 'boolean' }, tree)
}

const kindAt = (takes: readonly ArgumentKind[], i: number): ArgumentKind | undefined => takes[i] ?? takes.at(-1)

/** Reads an operator with its arguments; undefined when there is a mistake, which is then among the issues. */
export const readCall = (check: Check, read: Read, call: Call): Tree | undefined => {
  const { op, name, argument, at, inside, level } = call
  const { arity, takes } = operatorOf(op)
  const [least, most] = arity
  const given: readonly unknown[] = Array.isArray(argument) ? argument : [argument]
  if (given.length < least || given.length > most) {
    const expected = argumentsWanted(least, most)
    check.issues.push(issue('wrong_argument_count', at, { name, expected, found: given.length }))
    return undefined
  }
  const trees: Tree[] = []
  const put = (found: Tree | Issue | undefined): void => {
    if (found === undefined) return
    if (isIssue(found)) check.issues.push(found)
    else trees.push(found)
  }
  for (let i = 0; i < given.length && !check.stopped; i++) {
    const spot = Array.isArray(argument) ? `${inside}/${i}` : inside
    const kind = kindAt(takes, i)
    if (kind === 'unit') put(readUnit(given[i], spot))
    else if (kind === 'digits') put(readDigits(given[i], spot))
    else if (kind === 'body') put(readBody(check, read, trees[0], call, given[i], spot))
    else put(read(check, given[i], spot, level + 1))
  }
  if (check.stopped || trees.length < given.length) return undefined
  const finished = finishCall(op, name, trees, at)
  if (!isIssue(finished)) return finished
  check.issues.push(finished)
  return undefined
}
