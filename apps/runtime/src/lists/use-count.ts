import { useQuery } from '@tanstack/react-query'
import { queryKeys } from '@tessera/react'
import type { RecordQuery } from '@tessera/schemas'
import { useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { client } from '../server/client.ts'
import type { List } from './use-list.ts'

/** Below this an estimate is made exact without asking: counting so few costs nothing. */
const cheap = 20_000

/** How many records a list has. */
export interface Counted {
  readonly count: number | undefined
  readonly exact: boolean
  /** Counts them all. */
  readonly countExactly: () => void
}

const countOf = (query: RecordQuery, how: 'estimate' | 'exact'): RecordQuery => ({
  fields: ['id'],
  limit: 1,
  count: how,
  ...(query.filter === undefined ? {} : { filter: query.filter }),
  ...(query.search === undefined ? {} : { search: query.search }),
})

/**
 * The figure beside a list’s name. A list that is loaded to its end is counted already; of a long one the database’s
 * estimate is asked for, and the exact figure when there are few or the person wants it.
 */
export const useCount = ({ loaded, query }: List): Counted => {
  const { name } = useOpenApp()
  const { key } = useOpenObject()
  const [wanted, setWanted] = useState<RecordQuery>()
  const whole = !loaded.loading && !loaded.hasMore && loaded.error === null
  const enabled = !loaded.loading && loaded.hasMore
  const ask = async (body: RecordQuery): Promise<number> =>
    (await client.queryRecords({ app: name, object: key }, { body })).count ?? 0
  const guess = countOf(query, 'estimate')
  const estimate = useQuery({
    queryKey: [...queryKeys.list(name, key, guess), 'count'],
    queryFn: () => ask(guess),
    enabled,
  })
  const few = estimate.data !== undefined && estimate.data <= cheap
  const body = countOf(query, 'exact')
  const exact = useQuery({
    queryKey: [...queryKeys.list(name, key, body), 'count'],
    queryFn: () => ask(body),
    enabled: enabled && (few || wanted === query),
  })
  return {
    count: whole ? loaded.records.length : (exact.data ?? estimate.data),
    exact: whole || exact.data !== undefined,
    countExactly: () => setWanted(query),
  }
}
