import type { Department, Person } from '@tessera/schemas'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useData } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

/** People whose name or e-mail holds the text; asked only while a picker is open. */
export function usePeople(search: string, enabled = true): UseQueryResult<readonly Person[]> {
  const { client } = useData()
  return useQuery({
    queryKey: queryKeys.people(search),
    queryFn: async ({ signal }) =>
      (await client.findPeople({ query: { limit: 30, ...(search === '' ? {} : { search }) }, signal })).people,
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** All departments. */
export function useDepartments(enabled = true): UseQueryResult<readonly Department[]> {
  const { client } = useData()
  return useQuery({
    queryKey: queryKeys.departments,
    queryFn: async ({ signal }) => (await client.listDepartments({ signal })).departments,
    staleTime: 5 * 60_000,
    enabled,
  })
}
