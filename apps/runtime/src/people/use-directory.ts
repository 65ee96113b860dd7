import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { queryKeys } from '@tessera/react'
import type { ApiKey, Department, RoleDefinition, User } from '@tessera/schemas'
import { client, queries } from '../server/client.ts'

const usersKey = ['people', 'all'] as const
const keysKey = ['people', 'keys'] as const

/** Everyone, blocked people too. */
export const useUsers = (): UseQueryResult<readonly User[]> =>
  useQuery({ queryKey: usersKey, queryFn: async () => (await client.listUsers()).users })

/** All departments. */
export const useDepartmentList = (): UseQueryResult<readonly Department[]> =>
  useQuery({ queryKey: queryKeys.departments, queryFn: async () => (await client.listDepartments()).departments })

/** All API keys, without their secrets. */
export const useKeys = (): UseQueryResult<readonly ApiKey[]> =>
  useQuery({ queryKey: keysKey, queryFn: async () => (await client.listApiKeys()).keys })

/** Roles that an app defines. */
export const useRoles = (app: string): UseQueryResult<readonly RoleDefinition[]> =>
  useQuery({
    queryKey: ['people', 'roles', app],
    queryFn: async () => (await client.getApp({ app })).definition.roles ?? [],
  })

/** Asks anew for people, departments and keys after a change of any. */
export const refreshDirectory = async (): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['people'] }),
    queries.invalidateQueries({ queryKey: queryKeys.departments }),
  ])
}
