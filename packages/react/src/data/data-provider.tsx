import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { Client } from '@tessera/client'
import { type ReactNode, useMemo, useState } from 'react'
import { DataContext, type DataSource } from './data-context.ts'
import { retryFailed } from './retry-failed.ts'

export interface DataProviderProps {
  readonly client: Client
  readonly app: string
  readonly currency?: string | undefined
  readonly timezone?: string | undefined
  readonly recordHref?: DataSource['recordHref']
  readonly navigate?: DataSource['navigate']
  /** One for the whole page where several providers share their data. */
  readonly queryClient?: QueryClient | undefined
  readonly children: ReactNode
}

/** The query client of a page: data is fresh for half a minute, refusals are not tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: retryFailed, refetchOnWindowFocus: true } },
  })
}

/** Gives the widgets, forms and tables below the data of one app. */
export function DataProvider(props: DataProviderProps): ReactNode {
  const {
    client,
    app,
    currency = 'CNY',
    timezone = 'Asia/Shanghai',
    recordHref,
    navigate,
    queryClient,
    children,
  } = props
  const [own] = useState(createQueryClient)
  const source = useMemo<DataSource>(
    () => ({ client, app, currency, timezone, recordHref, navigate }),
    [client, app, currency, timezone, recordHref, navigate],
  )
  return (
    <QueryClientProvider client={queryClient ?? own}>
      <DataContext value={source}>{children}</DataContext>
    </QueryClientProvider>
  )
}
