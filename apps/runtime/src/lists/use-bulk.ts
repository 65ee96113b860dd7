import { labelOf } from '@tessera/metadata'
import { useBulkRecords, useLanguage, useTexts, useToast } from '@tessera/react'
import type { Json, RecordData } from '@tessera/schemas'
import { pluralOf } from '../app/open-app.ts'
import { useOpenObject } from '../app/open-context.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { listTexts } from './list-texts.ts'

/** A value as it is sent back: a link or person by its id. */
const asSent = (value: Json | undefined): Json => {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.map(asSent)
  if (typeof value === 'object' && 'id' in value && 'title' in value) {
    return 'object' in value ? { object: value['object'] ?? null, id: value['id'] ?? null } : (value['id'] ?? null)
  }
  return value
}

/** What can be done with many records, each with its way back. */
export interface Bulk {
  readonly busy: boolean
  readonly remove: (ids: readonly string[]) => Promise<void>
  readonly restore: (ids: readonly string[]) => Promise<void>
  /** Gives all the same value; `say` tells what happened. */
  readonly change: (
    records: readonly RecordData[],
    field: string,
    value: Json,
    say?: (done: number) => string,
  ) => Promise<boolean>
}

/** Changes of many records at once, told in a toast that can undo them. */
export const useBulk = (): Bulk => {
  const t = useTexts(listTexts)
  const toast = useToast()
  const { language } = useLanguage()
  const { object, key } = useOpenObject()
  const bulk = useBulkRecords(key)
  const what = (count: number): string => (count === 1 ? labelOf(object, language) : pluralOf(object, language))
  const failed = (error: unknown): void => toast({ text: sentenceOf(error), tone: 'failed' })

  const restore = async (ids: readonly string[]): Promise<void> => {
    try {
      const { done } = await bulk.mutateAsync({ action: 'restore', ids: [...ids] })
      toast({ text: t('restored', { count: done, what: what(done) }) })
    } catch (error) {
      failed(error)
    }
  }
  const remove = async (ids: readonly string[]): Promise<void> => {
    try {
      const { done, ids: gone, failed: refused } = await bulk.mutateAsync({ action: 'delete', ids: [...ids] })
      if (done > 0) {
        toast({ text: t('deleted', { count: done, what: what(done) }), onUndo: () => void restore(gone) })
      }
      const reason = refused[0]?.issues[0]?.message
      if (reason !== undefined) toast({ text: t('refused', { count: refused.length, reason }), tone: 'failed' })
    } catch (error) {
      failed(error)
    }
  }
  const change: Bulk['change'] = async (records, field, value, say) => {
    const before = new Map(records.map(record => [record.id, asSent(record[field])]))
    const undo = async (ids: readonly string[]): Promise<void> => {
      try {
        await bulk.mutateAsync({
          action: 'change',
          records: ids.map(id => ({ id, [field]: before.get(id) ?? null })),
        })
        toast({ text: t('undone') })
      } catch (error) {
        failed(error)
      }
    }
    try {
      const {
        done,
        ids,
        failed: refused,
      } = await bulk.mutateAsync({
        action: 'change',
        ids: records.map(record => record.id),
        values: { [field]: value },
      })
      if (done > 0) {
        toast({
          text: say?.(done) ?? t('changed', { count: done, what: what(done) }),
          // The old values are known only where the field is among the columns.
          ...(records.every(record => field in record) ? { onUndo: () => void undo(ids) } : {}),
        })
      }
      const reason = refused[0]?.issues[0]?.message
      if (reason !== undefined) toast({ text: t('refused', { count: refused.length, reason }), tone: 'failed' })
      return refused.length === 0
    } catch (error) {
      failed(error)
      return false
    }
  }
  return { busy: bulk.isPending, remove, restore, change }
}
