import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BulkBody, RecordData, RecordValues, RouteTypes } from '@tessera/schemas'
import { useData } from './data-context.ts'
import { queryKeys } from './query-keys.ts'

/** A record to create, or one to change. */
export interface SaveRecord {
  /** None creates one. */
  readonly id?: string | undefined
  readonly values: RecordValues
  /** Version the change is based on; another one in between is refused as a conflict. */
  readonly version?: number | undefined
  /** The form it was filled in, which decides what may be sent. */
  readonly form?: string | undefined
}

/** Creates or changes a record. A conflict is an `ApiError` with `conflictOf(error)`. */
export function useSaveRecord(object: string): UseMutationResult<RecordData, Error, SaveRecord> {
  const { client, app } = useData()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, values, version, form }) => {
      if (form !== undefined) {
        const body = {
          values,
          ...(id === undefined ? {} : { record: id }),
          ...(version === undefined ? {} : { version }),
        }
        return client.submitForm({ app, form }, { body })
      }
      if (id === undefined) return client.createRecord({ app, object }, { body: values })
      return client.changeRecord(
        { app, object, id },
        { body: values, ...(version === undefined ? {} : { ifMatch: version }) },
      )
    },
    onSuccess: async record => {
      queries.setQueryData(queryKeys.record(app, object, record.id), record)
      await queries.invalidateQueries({
        queryKey: queryKeys.app(app),
        predicate: ({ queryKey }) => queryKey[2] === 'records',
      })
    },
  })
}

/** Moves a record to the bin; `restore` brings it back. */
export function useDeleteRecord(
  object: string,
): UseMutationResult<undefined, Error, { readonly id: string; readonly version?: number | undefined }> {
  const { client, app } = useData()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }) =>
      client.deleteRecord({ app, object, id }, version === undefined ? {} : { ifMatch: version }),
    onSuccess: async (_, { id }) => {
      queries.removeQueries({ queryKey: queryKeys.record(app, object, id) })
      await queries.invalidateQueries({ queryKey: queryKeys.object(app, object) })
    },
  })
}

/** Brings a record back from the bin, or back to an older version. */
export function useRestoreRecord(
  object: string,
): UseMutationResult<RecordData, Error, { readonly id: string; readonly version?: number | undefined }> {
  const { client, app } = useData()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }) =>
      client.restoreRecord({ app, object, id }, { body: version === undefined ? {} : { version } }),
    onSuccess: async record => {
      queries.setQueryData(queryKeys.record(app, object, record.id), record)
      await queries.invalidateQueries({ queryKey: queryKeys.object(app, object) })
    },
  })
}

/** Creates, changes, deletes or restores many records at once. */
export function useBulkRecords(
  object: string,
): UseMutationResult<RouteTypes['bulkRecords']['response'], Error, BulkBody> {
  const { client, app } = useData()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: body => client.bulkRecords({ app, object }, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.object(app, object) }),
  })
}
