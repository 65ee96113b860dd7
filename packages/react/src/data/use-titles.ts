import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { useModel } from '../fields/model-context.ts'
import { shortText } from '../fields/short-text.ts'
import { DataContext } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

/** Titles of records of which only the id is known. */
export function useTitles(object: string | undefined, ids: readonly string[]): ReadonlyMap<string, string> {
  const source = use(DataContext)
  const title = useModel()?.object(object ?? '')?.title
  const asked = [...new Set(ids)].sort()
  const body = {
    filter: { in: [{ var: 'id' }, asked] },
    limit: Math.max(1, asked.length),
    ...(title === undefined ? {} : { fields: [title] }),
  }
  const found = useQuery({
    queryKey: queryKeys.list(source?.app ?? '', object ?? '', body),
    queryFn: async ({ signal }) =>
      (await source?.client.queryRecords({ app: source.app, object: object ?? '' }, { body, signal }))?.records ?? [],
    enabled: source !== undefined && object !== undefined && asked.length > 0,
    staleTime: 5 * 60_000,
  })
  return new Map((found.data ?? []).map(record => [record.id, shortText(record[title ?? 'title'] ?? null)]))
}
