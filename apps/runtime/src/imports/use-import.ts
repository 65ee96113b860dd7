import { queryKeys } from '@tessera/react'
import type { ImportPreview, Job } from '@tessera/schemas'
import { useEffect, useRef, useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { client, queries } from '../server/client.ts'
import { followJob } from './follow-job.ts'
import { guessedMapping, type MappedColumn, mappingOf } from './mapping.ts'

/** Where the wizard stands. */
export type ImportStep = 'file' | 'columns' | 'checking' | 'checked' | 'importing' | 'done'

/** The state of one import and what can be done next. */
export interface ImportState {
  readonly step: ImportStep
  readonly file: File | undefined
  readonly preview: ImportPreview | undefined
  readonly columns: readonly MappedColumn[]
  readonly key: string | null
  readonly job: Job | undefined
  readonly refusal: unknown
  readonly reading: boolean
  readonly open: (file: File) => void
  readonly map: (column: string, change: Partial<MappedColumn>) => void
  readonly setKey: (key: string | null) => void
  readonly check: () => void
  readonly start: () => void
  readonly cancel: () => void
  readonly back: () => void
  readonly again: () => void
}

/** One file on its way in: read, mapped, checked, imported. */
export const useImport = (): ImportState => {
  const app = useOpenApp()
  const { object, key: objectName } = useOpenObject()
  const [step, setStep] = useState<ImportStep>('file')
  const [file, setFile] = useState<File>()
  const [preview, setPreview] = useState<ImportPreview>()
  const [columns, setColumns] = useState<readonly MappedColumn[]>([])
  const [key, setKey] = useState<string | null>(null)
  const [job, setJob] = useState<Job>()
  const [refusal, setRefusal] = useState<unknown>()
  const [reading, setReading] = useState(false)
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])

  const open = async (chosen: File): Promise<void> => {
    setFile(chosen)
    setRefusal(undefined)
    setReading(true)
    try {
      const body = new FormData()
      body.append('file', chosen)
      const found = await client.previewImport({ app: app.name }, { query: { object: objectName }, body })
      setPreview(found)
      setColumns(guessedMapping(found, object))
      setKey(null)
      setStep('columns')
    } catch (error) {
      setRefusal(error)
    } finally {
      setReading(false)
    }
  }
  const run = async (dryRun: boolean): Promise<void> => {
    if (file === undefined || preview === undefined) return
    setRefusal(undefined)
    setJob(undefined)
    setStep(dryRun ? 'checking' : 'importing')
    stop.current = new AbortController()
    try {
      const body = new FormData()
      // The mapping first, so that the file can be worked off while it comes in.
      body.append('mapping', JSON.stringify({ ...mappingOf(objectName, columns, key, preview), dryRun }))
      body.append('file', file)
      const begun = await client.startImport({ app: app.name }, { body })
      const ended = await followJob(app.name, begun, setJob, stop.current.signal)
      if (stop.current.signal.aborted) return
      setStep(dryRun && ended.state === 'done' ? 'checked' : dryRun ? 'columns' : 'done')
      if (!dryRun) await queries.invalidateQueries({ queryKey: queryKeys.object(app.name, objectName) })
      if (dryRun && ended.state === 'failed') setRefusal(new Error(ended.error ?? ''))
    } catch (error) {
      if (stop.current.signal.aborted) return
      setRefusal(error)
      setStep('columns')
    }
  }
  const cancel = (): void => {
    if (job === undefined) return
    void client.cancelJob({ app: app.name, id: job.id }).catch(setRefusal)
  }
  const again = (): void => {
    setStep('file')
    setFile(undefined)
    setPreview(undefined)
    setJob(undefined)
    setRefusal(undefined)
  }
  return {
    step,
    file,
    preview,
    columns,
    key,
    job,
    refusal,
    reading,
    open: chosen => void open(chosen),
    map: (column, change) => setColumns(now => now.map(one => (one.column === column ? { ...one, ...change } : one))),
    setKey,
    check: () => void run(true),
    start: () => void run(false),
    cancel,
    back: () => setStep('columns'),
    again,
  }
}
