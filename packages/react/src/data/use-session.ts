import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Client } from '@tessera/client'
import { ApiError } from '@tessera/client'
import type { Session } from '@tessera/schemas'
import { queryKeys } from './query-keys.ts'

/** Who is signed in; `null` for nobody. The client is handed in, because no app is chosen yet. */
export function useSession(client: Client): UseQueryResult<Session | null> {
  return useQuery({
    queryKey: queryKeys.session,
    queryFn: async ({ signal }) => {
      try {
        return await client.getSession({ signal })
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}
