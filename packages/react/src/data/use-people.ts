import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Department, Person } from '@tessera/schemas'
import { use } from 'react'
import { DataContext, useData } from './data-context.ts'
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

/** Names of people of whom only the id is known, as of the person who fills in a new record. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const source = use(DataContext)
  const asked = [...new Set(ids)].sort().join(',')
  const found = useQuery({
    queryKey: queryKeys.names(asked),
    queryFn: async ({ signal }) => (await source?.client.findPeople({ query: { ids: asked }, signal }))?.people ?? [],
    staleTime: 5 * 60_000,
    enabled: asked !== '' && source !== undefined,
  })
  return new Map((found.data ?? []).map(person => [person.id, person.name]))
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
