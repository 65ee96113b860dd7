import type { Expression, RecordQuery } from '@tessera/schemas'
import type { OpenObject } from '../apps/open-app.ts'
import { refusal } from '../core/problem.ts'
import { guardFilter } from './guard-filter.ts'
import { hiddenInFilter } from './hidden-in-filter.ts'

/** The search box looks into one column that holds all searched fields; where some are hidden, only the others count. */
const searchVisible = ({ app, object, objectRights }: OpenObject, search: string): Expression | undefined => {
  const searched = app.layout.object(object.qualified)?.searched ?? []
  const visible = searched.filter(({ field }) => !objectRights.hidden.has(field.name))
  if (visible.length === searched.length) return undefined
  const wanted = search.trim().toLowerCase()
  const anyOf = visible
    .filter(({ field }) => field.kind === 'text')
    .map(({ field }): Expression => ({ contains: [{ lower: [{ var: field.name }] }, wanted] }))
  return anyOf.length === 0 ? { is_empty: [{ var: 'id' }] } : { or: anyOf }
}

/**
 * A question as the caller may ask it: nothing hidden decides which records come.
 * @throws Problem unknown_field for a hidden field in the condition.
 */
export const guardQuery = <Q extends Pick<RecordQuery, 'filter' | 'search'>>(open: OpenObject, query: Q): Q => {
  const hidden = hiddenInFilter(open, query.filter, '/filter')
  if (hidden.length > 0) throw refusal(hidden)
  const filter = guardFilter(open, query.filter)
  const search = (query.search ?? '').trim() === '' ? undefined : searchVisible(open, query.search ?? '')
  if (search === undefined) return filter === undefined ? query : { ...query, filter }
  const { search: _search, ...rest } = query
  return { ...(rest as Q), filter: filter === undefined || filter === null ? search : { and: [filter, search] } }
}
