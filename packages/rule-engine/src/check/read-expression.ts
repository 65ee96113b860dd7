import { issue, pointerSegment } from '@tessera/schemas'
import { laterOperators, replacements } from '../operators/later.ts'
import { aliases, isOperatorName, type OperatorName, operators } from '../operators/operators.ts'
import type { Tree } from '../tree/tree.ts'
import { settle } from '../values/number.ts'
import { isWellFormed } from '../values/text.ts'
import type { Value } from '../values/value.ts'
import { isIssue } from './convert.ts'
import { type Type, typeOf } from './kinds.ts'
import { readCall } from './read-call.ts'
import { readVariable } from './read-variable.ts'
import { type Check, mostLevels, mostParts, type Read } from './scope.ts'
import { suggest } from './suggest.ts'

const complain = (check: Check, found: Tree | ReturnType<typeof issue>): Tree | undefined => {
  if (!isIssue(found)) return found
  check.issues.push(found)
  return undefined
}

const readText = (check: Check, value: string, at: string): Tree | undefined => {
  if (value.includes('\u0000')) return complain(check, issue('nul_character', at))
  if (!isWellFormed(value)) return complain(check, issue('bad_format', at, { format: 'Unicode' }))
  return value === ''
    ? { type: 'literal', value: null, kind: 'null', at }
    : { type: 'literal', value, kind: 'text', at }
}

const readNumber = (check: Check, value: number, at: string): Tree | undefined => {
  const kept = settle(value)
  if (kept === null) return complain(check, issue('out_of_range', at, { limit: '± 1e20' }))
  return { type: 'literal', value: kept, kind: 'number', at }
}

const commonType = (items: readonly Tree[]): Type => {
  const first = items.find(item => item.kind !== 'null')
  return typeOf('list', first?.kind, first?.field)
}

const readList = (check: Check, list: readonly unknown[], at: string, level: number): Tree | undefined => {
  const items: Tree[] = []
  let isWhole = true
  for (let i = 0; i < list.length && !check.stopped; i++) {
    const item = readExpression(check, list[i], `${at}/${i}`, level + 1)
    if (item === undefined) isWhole = false
    else items.push(item)
  }
  return isWhole && !check.stopped ? { type: 'list', items, at, ...commonType(items) } : undefined
}

const unknownOperator = (check: Check, name: string, at: string): undefined => {
  const later = laterOperators.get(name)
  const instead = replacements.get(name)
  const suggestion =
    later ??
    (instead === undefined
      ? suggest(name, ['var', ...Object.keys(operators)])
      : { en: `Write “${instead}”.`, 'zh-CN': `请写“${instead}”。` })
  check.issues.push(issue('unknown_operator', at, { name: name.slice(0, 100), suggestion }))
}

const readOperator = (check: Check, expression: object, at: string, level: number): Tree | undefined => {
  const names = Object.keys(expression)
  const name = names[0]
  if (names.length !== 1 || name === undefined) return complain(check, issue('not_one_operator', at))
  const argument: unknown = (expression as { readonly [key: string]: unknown })[name]
  const inside = `${at}/${pointerSegment(name)}`
  if (name === 'var') {
    const found = complain(check, readVariable(check, argument, inside))
    return found === undefined ? undefined : { ...found, at }
  }
  const op: OperatorName | undefined = aliases.get(name) ?? (isOperatorName(name) ? name : undefined)
  if (op === undefined) return unknownOperator(check, name, at)
  return readCall(check, readExpression, { op, name, argument, at, inside, level })
}

/** Reads one expression; undefined when it has a mistake, which is then among the issues. */
export const readExpression: Read = (check, expression, at, level) => {
  if (check.stopped) return undefined
  if (level > mostLevels) return complain(check, issue('too_deep', at, { max: mostLevels }))
  if (++check.parts > mostParts) {
    check.stopped = true
    return complain(check, issue('expression_too_large', at, { max: mostParts }))
  }
  if (Array.isArray(expression)) return readList(check, expression, at, level)
  switch (typeof expression) {
    case 'string':
      return readText(check, expression, at)
    case 'number':
      return readNumber(check, expression, at)
    case 'boolean':
      return { type: 'literal', value: expression satisfies Value, kind: 'boolean', at }
    case 'object':
      return expression === null
        ? { type: 'literal', value: null, kind: 'null', at }
        : readOperator(check, expression, at, level)
    default:
      return complain(check, issue('not_one_operator', at))
  }
}
