import type { Expression } from '@tessera/schemas'

const isCall = (filter: Expression): filter is { readonly [operator: string]: Expression } =>
  typeof filter === 'object' && filter !== null && !Array.isArray(filter)

/** The conditions of a filter that must all hold; one that is no `and` is a single condition. */
export const conditionsOf = (filter: Expression | undefined): readonly Expression[] => {
  if (filter === undefined) return []
  const all = isCall(filter) ? filter['and'] : undefined
  return Array.isArray(all) ? (all as readonly Expression[]) : [filter]
}

/** The filter of some conditions; none is no filter. */
export const joined = (conditions: readonly Expression[]): Expression | undefined => {
  if (conditions.length === 0) return undefined
  return conditions.length === 1 ? conditions[0] : { and: conditions }
}
