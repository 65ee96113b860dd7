import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Client } from '@tessera/client'
import type { Model } from '@tessera/metadata'
import type { RuntimeApp } from '@tessera/schemas'
import { useMemo } from 'react'
import { modelOf } from './model-of.ts'
import { queryKeys } from './query-keys.ts'

/** An app as it is shown, with its model. */
export interface LoadedApp {
  readonly app: RuntimeApp
  readonly model: Model
}

/** The published definition of an app, as far as the person may see it; loaded again at each release. */
export function useApp(
  client: Client,
  name: string | undefined,
): UseQueryResult<RuntimeApp> & { readonly loaded: LoadedApp | undefined } {
  const query = useQuery({
    queryKey: queryKeys.definition(name ?? ''),
    queryFn: ({ signal }) => client.getApp({ app: name ?? '' }, { signal }),
    enabled: name !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const app = query.data
  const loaded = useMemo(() => (app === undefined ? undefined : { app, model: modelOf(app) }), [app])
  return { ...query, loaded }
}
