import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Expression, RecordData } from '@tessera/schemas'
import { useData } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

const most = 30

export interface LookupQuestion {
  /** The object the records are of. */
  readonly object: string
  readonly search: string
  /** Field that names its records. */
  readonly title?: string | undefined
  /** Further fields to show and to hand to rules. */
  readonly columns?: readonly string[] | undefined
  readonly filter?: Expression | undefined
}

/** Records to pick from; asked only while a picker is open. */
export function useLookupOptions(question: LookupQuestion, enabled = true): UseQueryResult<readonly RecordData[]> {
  const { client, app } = useData()
  const { object, search, title, columns = [], filter } = question
  const body = {
    limit: most,
    ...(search === '' ? {} : { search }),
    ...(title === undefined ? {} : { fields: [...new Set([title, ...columns])], sort: [title] }),
    ...(filter === undefined ? {} : { filter }),
  }
  return useQuery({
    queryKey: queryKeys.list(app, object, body),
    queryFn: async ({ signal }) => (await client.queryRecords({ app, object }, { body, signal })).records,
    placeholderData: keepPreviousData,
    enabled,
  })
}
