import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { RecordData, RecordQuery } from '@tessera/schemas'
import { useMemo } from 'react'
import { useData } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

/** Records that came in so far, and the way to more. */
export interface LoadedRecords {
  readonly records: readonly RecordData[]
  /** How many in all, when the query asks. */
  readonly count: number | undefined
  readonly hasMore: boolean
  readonly loadMore: () => void
  /** Nothing has come in yet. */
  readonly loading: boolean
  /** More is on the way, or old records stay until the new ones are there. */
  readonly fetching: boolean
  readonly loadingMore: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** Records by filter, search and order, page after page by cursor. Old ones stay until the new ones are there. */
export function useRecords(object: string, query: RecordQuery, enabled = true): LoadedRecords {
  const { client, app } = useData()
  const found = useInfiniteQuery({
    queryKey: queryKeys.list(app, object, query),
    queryFn: ({ pageParam, signal }) =>
      client.queryRecords(
        { app, object },
        // The count of the first page holds for all.
        { body: pageParam === null ? query : { ...query, count: 'none', cursor: pageParam }, signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
    enabled,
  })
  const pages = found.data?.pages
  const records = useMemo(() => pages?.flatMap(page => page.records) ?? [], [pages])
  return {
    records,
    count: pages?.[0]?.count,
    hasMore: found.hasNextPage,
    loadMore: () => {
      if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage()
    },
    loading: found.isPending && enabled,
    fetching: found.isFetching,
    loadingMore: found.isFetchingNextPage,
    error: found.error,
    retry: () => void found.refetch(),
  }
}
