import { localLabel, type ObjectModel } from '@tessera/metadata'
import { type ContextName, checkExpression, dependencies } from '@tessera/rule-engine'
import { type Expression, type Issue, issue } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'

const unknown = (object: ObjectModel, name: string, at: string): Issue =>
  issue('unknown_field', at, { object: localLabel(object), name, suggestion: '' })

/** The first step of a path that the caller must not know of. */
const hiddenStep = ({ app, rights, object }: OpenObject, path: string, at: string): Issue | undefined => {
  const resolved = app.model.resolvePath(object, path)
  for (const [index, field] of (resolved?.fields ?? []).entries()) {
    const owner = resolved?.objects[index]
    if (owner === undefined) continue
    const own = rights.object(owner.qualified)
    if (own.hidden.has(field.name) || (index > 0 && own.rows('see') === false)) return unknown(owner, field.name, at)
  }
  return undefined
}

/**
 * Fields in a condition that the caller must not know of, told as if they were not there: asking for records by a hidden
 * value would tell the value. Mistakes of the condition itself are told by who runs it.
 */
export const hiddenInFilter = (
  open: OpenObject,
  expression: Expression | undefined,
  at: string,
  contexts: readonly ContextName[] = ['$user', '$now', '$today'],
): Issue[] => {
  if (expression === undefined || expression === null || open.access.key === '*') return []
  const tree = checkExpression(expression, { model: open.app.model, object: open.object.qualified, contexts })
  if (!tree.ok) return []
  return dependencies(tree.value).paths.flatMap(path => hiddenStep(open, path, at) ?? [])
}
