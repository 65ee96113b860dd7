import { issue, type RouteTypes } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { isUuid } from './is-uuid.ts'
import { readPeople } from './user-rows.ts'

type Types = RouteTypes['findPeople']

/** People to choose from, by a part of name or e-mail, or by ids separated by commas. */
export const findPeople = async (
  platform: Platform,
  _caller: Caller,
  { search, ids, limit }: Types['query'],
): Promise<Types['response']> => {
  const wanted = ids?.split(',').map(id => id.trim())
  if (wanted !== undefined && !wanted.every(isUuid)) throw refusal([issue('bad_format', '/ids', { format: 'uuid' })])
  const query = { limit: limit ?? 20, ...(search === undefined ? {} : { search }) }
  return { people: await readPeople(platform.database, wanted === undefined ? query : { ...query, ids: wanted }) }
}
