import type { Expression } from '@tessera/schemas'
import { isOperatorName, type OperatorName, operatorOf } from '../operators/operators.ts'

/** One line of the condition builder: a field, what is said of it, and values. */
export interface FieldCondition {
  /** `amount`, `account.industry`. */
  readonly field: string
  readonly operator: OperatorName
  /** Written values or `{"var": …}`; the elements, where the operator takes a list. */
  readonly values: readonly Expression[]
}

/** What the condition builder shows: lines of which all or any hold, in groups within groups. */
export type ConditionGroup =
  | { readonly all: readonly (ConditionGroup | FieldCondition)[] }
  | { readonly any: readonly (ConditionGroup | FieldCondition)[] }

const listed = (operator: OperatorName): boolean => {
  const last = operatorOf(operator).takes.at(-1)
  return last === 'options' || last === 'items'
}

const only = (expression: Expression): readonly [name: string, argument: Expression] | undefined => {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return undefined
  const entries = Object.entries(expression)
  const [entry] = entries
  return entries.length === 1 ? entry : undefined
}

const variable = (expression: Expression | undefined): string | undefined => {
  if (expression === undefined) return undefined
  const [name, argument] = only(expression) ?? []
  return name === 'var' && typeof argument === 'string' ? argument : undefined
}

const isValue = (expression: Expression): boolean =>
  (typeof expression !== 'object' && expression !== null) || (variable(expression) ?? '') !== ''

const readLine = (name: string, argument: Expression): FieldCondition | undefined => {
  if (!isOperatorName(name) || operatorOf(name).fits.length === 0) return undefined
  const given = Array.isArray(argument) ? (argument as readonly Expression[]) : [argument]
  const [subject, ...rest] = given
  const field = variable(subject)
  if (field === undefined || field === '' || field.startsWith('$')) return undefined
  if (!listed(name)) return rest.every(isValue) ? { field, operator: name, values: rest } : undefined
  const [list] = rest
  if (rest.length !== 1 || !Array.isArray(list) || !list.every(isValue)) return undefined
  return { field, operator: name, values: list as readonly Expression[] }
}

const readGroup = (name: string, argument: Expression): ConditionGroup | undefined => {
  if (!Array.isArray(argument) || argument.length === 0) return undefined
  const parts: (ConditionGroup | FieldCondition)[] = []
  for (const one of argument as readonly Expression[]) {
    const part = readPart(one)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return name === 'and' ? { all: parts } : { any: parts }
}

const readPart = (expression: Expression): ConditionGroup | FieldCondition | undefined => {
  const [name, argument] = only(expression) ?? []
  if (name === undefined || argument === undefined) return undefined
  return name === 'and' || name === 'or' ? readGroup(name, argument) : readLine(name, argument)
}

/**
 * An expression as the condition builder shows it; `true` is a group without lines, one line stands in a group of
 * its own. Undefined where the builder has no way to show it: then the JSON is shown.
 */
export const toCondition = (expression: Expression): ConditionGroup | undefined => {
  if (expression === true) return { all: [] }
  const part = readPart(expression)
  if (part === undefined) return undefined
  if ('field' in part) return { all: [part] }
  // A group with a single part would be taken for that part alone, so it is wrapped once more.
  return 'all' in part && part.all.length === 1 ? { all: [part] } : part
}

const writePart = (part: ConditionGroup | FieldCondition): Expression => {
  if ('all' in part) return { and: part.all.map(writePart) }
  if ('any' in part) return { or: part.any.map(writePart) }
  const { field, operator, values } = part
  const subject = { var: field }
  if (listed(operator)) return { [operator]: [subject, [...values]] }
  return { [operator]: [subject, ...values] }
}

/** The expression of what the condition builder shows; groups without parts are left out. */
export const fromCondition = (group: ConditionGroup): Expression => {
  const whole = withoutEmpty(group)
  if (whole === undefined) return true
  if ('all' in whole && whole.all.length === 1) return writePart(whole.all[0] as ConditionGroup | FieldCondition)
  return writePart(whole)
}

const withoutEmpty = (group: ConditionGroup): ConditionGroup | undefined => {
  const parts = ('all' in group ? group.all : group.any)
    .map(part => ('field' in part ? part : withoutEmpty(part)))
    .filter(part => part !== undefined)
  if (parts.length === 0) return undefined
  return 'all' in group ? { all: parts } : { any: parts }
}
