import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RecordData } from '@tessera/schemas'
import { useData } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

export interface UseRecordOptions {
  /** Fields, also through lookups; all of the record’s own when left out. */
  readonly fields?: readonly string[] | undefined
  /** As it was then. */
  readonly asOf?: string | undefined
}

/** One record. */
export function useRecord(
  object: string,
  id: string | undefined,
  { fields, asOf }: UseRecordOptions = {},
): UseQueryResult<RecordData> {
  const { client, app } = useData()
  const asked = fields?.join(',') ?? ''
  return useQuery({
    queryKey:
      asked === '' && asOf === undefined
        ? queryKeys.record(app, object, id ?? '')
        : queryKeys.recordAsOf(app, object, id ?? '', asked, asOf ?? ''),
    queryFn: ({ signal }) =>
      client.getRecord(
        { app, object, id: id ?? '' },
        { signal, query: { ...(asked === '' ? {} : { fields: asked }), ...(asOf === undefined ? {} : { asOf }) } },
      ),
    enabled: id !== undefined,
    ...(asOf === undefined ? {} : { placeholderData: keepPreviousData }),
  })
}
