import { useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '@tessera/schemas'
import { useMemo } from 'react'
import { useData } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

const pageSize = 50

/** Versions of a record, newest first. */
export interface LoadedHistory {
  readonly entries: readonly HistoryEntry[]
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly loading: boolean
  readonly error: Error | null
}

/** What happened to a record, page after page. */
export function useHistory(object: string, id: string | undefined): LoadedHistory {
  const { client, app } = useData()
  const found = useInfiniteQuery({
    queryKey: queryKeys.history(app, object, id ?? ''),
    queryFn: ({ pageParam, signal }) =>
      client.recordHistory(
        { app, object, id: id ?? '' },
        { signal, query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) } },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: last => (last.entries.length < pageSize ? null : (last.entries.at(-1)?.version ?? null)),
    enabled: id !== undefined,
  })
  const pages = found.data?.pages
  const entries = useMemo(() => pages?.flatMap(page => page.entries) ?? [], [pages])
  return {
    entries,
    hasMore: found.hasNextPage,
    loadMore: () => void found.fetchNextPage(),
    loading: found.isPending && id !== undefined,
    error: found.error,
  }
}
