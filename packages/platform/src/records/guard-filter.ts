import { checkExpression } from '@tessera/rule-engine'
import type { Expression } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import { notHere } from '../core/not-here.ts'

type Call = { readonly [operator: string]: Expression }

const isCall = (expression: Expression): expression is Call =>
  typeof expression === 'object' && expression !== null && !Array.isArray(expression)

const pathOf = (call: Call): string | undefined => {
  const given = call['var']
  const path = Array.isArray(given) ? given[0] : given
  return typeof path === 'string' ? path : undefined
}

/** The same condition about the record behind a lookup. */
const behind = (lookup: string, expression: Expression): Expression => {
  if (Array.isArray(expression)) return expression.map((one: Expression) => behind(lookup, one))
  if (!isCall(expression)) return expression
  const path = pathOf(expression)
  if (path !== undefined) {
    return path === '' || path.startsWith('$') ? expression : { var: `${lookup}.${path}` }
  }
  return Object.fromEntries(Object.entries(expression).map(([operator, args]) => [operator, behind(lookup, args)]))
}

/** What has to hold for the caller to see each record that a path goes through. */
const visibility = ({ app, object, rights }: OpenObject, path: string): Expression[] => {
  const resolved = app.model.resolvePath(object, path)
  const steps = path.split('.')
  return steps.slice(1).flatMap((_step, index) => {
    const target = resolved?.objects[index + 1]
    const see = target === undefined ? true : rights.object(target.qualified).seeCondition
    return see === true ? [] : [behind(steps.slice(0, index + 1).join('.'), see)]
  })
}

const guard = (open: OpenObject, expression: Expression): Expression => {
  if (Array.isArray(expression)) return expression.map((one: Expression) => guard(open, one))
  if (!isCall(expression)) return expression
  const path = pathOf(expression)
  if (path !== undefined) {
    const conditions = path.startsWith('$') ? [] : visibility(open, path)
    return conditions.length === 0 ? expression : { if: [{ and: conditions }, expression, null] }
  }
  return Object.fromEntries(Object.entries(expression).map(([operator, args]) => [operator, guard(open, args)]))
}

/**
 * A condition that reads what lies behind a lookup as empty where the caller may not see that record: asking for deals
 * by the name of a hidden customer must not tell the name. Only what the caller sent is guarded; conditions of roles
 * look at everything.
 */
export const guardFilter = (open: OpenObject, filter: Expression | undefined): Expression | undefined => {
  if (filter === undefined || filter === null || open.access.key === '*') return filter
  const guarded = guard(open, filter)
  const scope = { model: open.app.model, object: open.object.qualified }
  const check = (expression: Expression): boolean => checkExpression(expression, scope, 'boolean').ok
  // The mistakes of what was sent are told as they are; what cannot be guarded is not asked at all.
  if (!check(filter)) return filter
  if (!check(guarded)) throw notHere('object')
  return guarded
}
