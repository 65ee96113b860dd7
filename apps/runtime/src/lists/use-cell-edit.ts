import { conflictOf, useSaveRecord, useTexts, useToast } from '@tessera/react'
import type { Json, RecordData } from '@tessera/schemas'
import { useOpenObject } from '../app/open-context.ts'
import { titleOf } from '../records/title-of.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { listTexts } from './list-texts.ts'

/** Keeps one changed cell, with a way back. A rejected promise leaves the editor open with what was typed. */
export const useCellEdit = (): ((record: RecordData, field: string, value: Json) => Promise<void>) => {
  const t = useTexts(listTexts)
  const toast = useToast()
  const { object, key } = useOpenObject()
  const save = useSaveRecord(key)
  const put = async (id: string, field: string, value: Json, version: number): Promise<RecordData> => {
    try {
      return await save.mutateAsync({ id, values: { [field]: value }, version })
    } catch (error) {
      const other = conflictOf(error)
      // Somebody changed something else: this change does not touch it.
      if (other !== undefined && !(field in other.values)) return put(id, field, value, other.version)
      throw error
    }
  }
  return async (record, field, value) => {
    const before = record[field] ?? null
    const undo = async (version: number): Promise<void> => {
      try {
        await put(record.id, field, before, version)
      } catch (error) {
        toast({ text: sentenceOf(error), tone: 'failed' })
      }
    }
    try {
      const saved = await put(record.id, field, value, record.version)
      toast({ text: t('saved', { title: titleOf(object, saved) }), onUndo: () => void undo(saved.version) })
    } catch (error) {
      const other = conflictOf(error)
      toast({
        text: other === undefined ? sentenceOf(error) : t('conflict', { name: other.changedBy ?? '–' }),
        tone: 'failed',
      })
      throw error
    }
  }
}
