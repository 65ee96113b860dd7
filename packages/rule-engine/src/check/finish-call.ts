import type { ValueKind } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import type { ArgumentKind } from '../operators/operator.ts'
import { type OperatorName, operatorOf } from '../operators/operators.ts'
import type { CallNode, Tree } from '../tree/tree.ts'
import { convert, dateOf, isIssue, isWrittenChoice, typeWritten, unify } from './convert.ts'
import { familyOf, itemTypeOf, orderedKinds, type Type, typeOf, typeOfTree } from './kinds.ts'
import { mismatch, typeLiteral } from './literal.ts'

type Finish = (op: OperatorName, name: string, args: readonly Tree[], at: string) => Tree | Issue

const call = (op: OperatorName, args: readonly Tree[], type: Type, at: string): CallNode => ({
  type: 'call',
  op,
  args,
  at,
  ...type,
})

const clockUnits: ReadonlySet<unknown> = new Set(['second', 'minute', 'hour'])

const asMoment = (tree: Tree, name: string): Tree | Issue => {
  if (isWrittenChoice(tree)) return typeWritten(tree, one => typeLiteral(one, { kind: 'datetime' }, name))
  return tree.kind === 'date' || tree.kind === 'datetime' ? tree : mismatch(tree.at, name, { kind: 'date' }, tree)
}

const printable: ReadonlySet<ValueKind> = new Set(['text', 'choice', 'number', 'duration', 'date', 'null'])

const suit = (tree: Tree, wanted: ArgumentKind | undefined, name: string): Tree | Issue => {
  switch (wanted) {
    case 'moment':
      return asMoment(tree, name)
    case 'printable':
      return printable.has(tree.kind) ? tree : mismatch(tree.at, name, { kind: 'text' }, tree)
    case 'unit':
    case 'digits':
    case 'body':
    case 'any':
      return tree
    case 'list':
      return tree.kind === 'list' ? tree : mismatch(tree.at, name, { kind: 'list' }, tree)
    case 'boolean':
      return tree.kind === 'boolean' ? tree : mismatch(tree.at, name, { kind: 'boolean' }, tree)
    default:
      return convert(tree, { kind: wanted as ValueKind }, name)
  }
}

/** Each argument by itself. */
const plain: Finish = (op, name, args, at) => {
  const { takes, gives } = operatorOf(op)
  const fitted: Tree[] = []
  for (const [i, arg] of args.entries()) {
    const one = suit(arg, takes[i] ?? takes.at(-1), name)
    if (isIssue(one)) return one
    fitted.push(one)
  }
  const first = fitted[0]
  return call(
    op,
    fitted,
    gives === 'same' && first !== undefined ? typeOf(first.kind) : { kind: gives as ValueKind },
    at,
  )
}

const incomparable: ReadonlySet<ValueKind> = new Set(['list', 'json'])

/** All arguments of one kind. */
const alike: Finish = (op, name, args, at) => {
  const { takes, gives } = operatorOf(op)
  const unified = unify(args, name)
  if (isIssue(unified)) return unified
  const { trees, type } = unified
  const first = trees[0] as Tree
  if (takes[0] === 'ordered' && !orderedKinds.has(type.kind)) return mismatch(first.at, name, { kind: 'number' }, first)
  if (gives === 'boolean' && incomparable.has(type.kind)) return mismatch(first.at, name, { kind: 'text' }, first)
  return call(op, trees, gives === 'same' ? type : { kind: gives }, at)
}

/** The first argument among the elements of the second. */
const membership: Finish = (op, name, args, at) => {
  const [value, list] = args as [Tree, Tree]
  if (incomparable.has(value.kind)) return mismatch(value.at, name, { kind: 'text' }, value)
  if (list.kind !== 'list') return mismatch(list.at, name, { kind: 'list' }, list)
  if (list.type === 'list') {
    const unified = unify([value, ...list.items], name)
    if (isIssue(unified)) return unified
    const { trees, type } = unified
    const [first, ...items] = trees as [Tree, ...Tree[]]
    const typed: Tree = { ...list, ...typeOf('list', type.kind, type.field), items }
    return call(op, [first, typed], { kind: 'boolean' }, at)
  }
  const fitted = asElement(value, list, name)
  return isIssue(fitted) ? fitted : call(op, [fitted, list], { kind: 'boolean' }, at)
}

const asElement = (value: Tree, list: Tree, name: string): Tree | Issue => {
  const item = itemTypeOf(typeOfTree(list))
  if (isWrittenChoice(value)) return convert(value, item, name)
  return familyOf(value.kind) === familyOf(item.kind) ? value : mismatch(value.at, name, item, value)
}

/** A list against elements that it may have. */
const overlap: Finish = (op, name, args, at) => {
  const [list, items] = args as [Tree, Tree]
  if (list.kind !== 'list') return mismatch(list.at, name, { kind: 'list' }, list)
  if (items.kind !== 'list') return mismatch(items.at, name, { kind: 'list' }, items)
  const typed = convert(items, typeOfTree(list), name)
  return isIssue(typed) ? typed : call(op, [list, typed], { kind: 'boolean' }, at)
}

/** A text in a text, or an element in a list. */
const part: Finish = (op, name, args, at) => {
  const [whole, piece] = args as [Tree, Tree]
  const fitted = whole.kind === 'list' ? asElement(piece, whole, name) : convert(piece, { kind: 'text' }, name)
  if (isIssue(fitted)) return fitted
  const text = whole.kind === 'list' ? whole : convert(whole, { kind: 'text' }, name)
  return isIssue(text) ? text : call(op, [text, fitted], { kind: 'boolean' }, at)
}

/** Conditions and results by turns, and what holds otherwise. */
const branches: Finish = (op, name, args, at) => {
  const isCondition = (i: number): boolean => i % 2 === 0 && i < args.length - 1
  const wrong = args.find((arg, i) => isCondition(i) && arg.kind !== 'boolean')
  if (wrong !== undefined) return mismatch(wrong.at, name, { kind: 'boolean' }, wrong)
  const unified = unify(
    args.filter((_, i) => !isCondition(i)),
    name,
  )
  if (isIssue(unified)) return unified
  const { trees, type } = unified
  const results = [...trees]
  const merged = args.map((arg, i) => (isCondition(i) ? arg : (results.shift() ?? arg)))
  return call(op, merged, type, at)
}

/** Parts of a date; of an instant those of its date (SPEC D2). */
const partOfDate: Finish = (op, name, args, at) => {
  const moment = asMoment(args[0] as Tree, name)
  if (isIssue(moment)) return moment
  return op === 'date_of' && moment.kind === 'date'
    ? moment
    : call(op, [op === 'date_of' ? moment : dateOf(moment)], { kind: operatorOf(op).gives as ValueKind }, at)
}

/** Units below a day only where there are hours. */
const withUnit: Finish = (op, name, args, at) => {
  const finished = plain(op, name, args, at)
  if (isIssue(finished) || finished.type !== 'call') return finished
  const unit = finished.args.at(-1)
  const isClock = unit?.type === 'literal' && clockUnits.has(unit.value)
  const moments = op === 'date_diff' ? finished.args.slice(0, 2) : finished.args.slice(0, 1)
  const isDay = moments.some(moment => moment.kind === 'date')
  if (isClock && isDay && unit !== undefined) {
    return issue('not_allowed_value', unit.at, { allowed: 'day, week, month, quarter, year' })
  }
  if (op !== 'date_diff' || isClock) return finished
  return { ...finished, args: finished.args.map((arg, i) => (i < 2 ? dateOf(arg) : arg)) }
}

const special: Partial<Record<OperatorName, Finish>> = {
  if: branches,
  date_add: withUnit,
  date_diff: withUnit,
  start_of: withUnit,
  date_of: partOfDate,
  year: partOfDate,
  month: partOfDate,
  day: partOfDate,
  weekday: partOfDate,
}

const byArgument: Partial<Record<ArgumentKind, Finish>> = { same: alike, options: membership, items: overlap, part }

/** Fits arguments that are read to what the operator takes, and says what it gives. */
export const finishCall: Finish = (op, name, args, at) => {
  const { takes } = operatorOf(op)
  const finish = special[op] ?? byArgument[takes.at(-1) ?? 'any'] ?? plain
  return finish(op, name, args, at)
}
