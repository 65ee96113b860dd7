import { labelOf } from '@tessera/metadata'
import {
  issuesOf,
  StagePath,
  useFormats,
  useHistory,
  useLanguage,
  usePhone,
  useSaveRecord,
  useTexts,
  useToast,
} from '@tessera/react'
import type { RecordData } from '@tessera/schemas'
import { type ReactNode, Suspense, useState } from 'react'
import { useOpenObject } from '../app/open-context.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { recordTexts } from './record-texts.ts'
import { enteredAt, reachableFrom, stepOf } from './stages.ts'
import { titleOf } from './title-of.ts'
import './record-stages.css'
import { lazyPart } from '../lazy-part.ts'

const StageDialog = lazyPart(async () => (await import('./stage-dialog.tsx')).StageDialog)

export interface RecordStagesProps {
  readonly record: RecordData
  readonly readOnly: boolean
  /** Bars with names below, for a side view. */
  readonly thin?: boolean
  /** The moment the record is of; none is now. */
  readonly asOf?: string | undefined
}

const day = 86_400_000

/** How long it is until then, or now; in whole days once it is one. */
const sinceFull = (since: string, until: string | undefined): number => {
  const passed = Math.max(0, (until === undefined ? Date.now() : Date.parse(until)) - Date.parse(since))
  return passed < day ? passed : passed - (passed % day)
}

/** The lifecycle of a record as a path; a step that is pressed is gone to, with what it needs asked for. */
export function RecordStages({ record, readOnly, thin = false, asOf }: RecordStagesProps): ReactNode {
  const { object, key, rights } = useOpenObject()
  const { language } = useLanguage()
  const formats = useFormats()
  const t = useTexts(recordTexts)
  const toast = useToast()
  const phone = usePhone()
  const save = useSaveRecord(key)
  const { entries } = useHistory(key, record.id)
  const [asked, setAsked] = useState<string>()
  const { lifecycle } = object.definition
  const field = lifecycle === undefined ? undefined : object.fields.get(lifecycle.field)
  if (lifecycle === undefined || field === undefined) return null
  const stage = record[field.name]
  const labelFor = (value: string): string => {
    const option = field.options?.find(one => one.value === value)
    return option === undefined ? value : labelOf(option, language)
  }
  const until = asOf === undefined ? entries : entries.filter(entry => entry.at <= asOf)
  const since = enteredAt(until, field.name, stage)
  const note = since === undefined ? undefined : formats.duration(sinceFull(since, asOf))
  const may = !readOnly && rights.change && rights.fields[field.name] === undefined && !field.definition.readOnly
  const told = (value: string): void =>
    toast({ text: t('moved', { title: titleOf(object, record), stage: labelFor(value) }) })
  const move = async (value: string): Promise<void> => {
    const empty = (stepOf(object, value)?.requires ?? []).some(
      name => record[name] === null || record[name] === undefined,
    )
    if (empty) {
      setAsked(value)
      return
    }
    try {
      await save.mutateAsync({ id: record.id, values: { [field.name]: value }, version: record.version })
      told(value)
    } catch (error) {
      if (issuesOf(error).length > 0) setAsked(value)
      else toast({ text: sentenceOf(error), tone: 'failed' })
    }
  }
  return (
    <div className="rt-stages">
      <StagePath
        thin={thin || phone}
        stages={lifecycle.steps.map(step => ({ key: step.value, label: labelFor(step.value) }))}
        current={typeof stage === 'string' ? stage : undefined}
        note={note}
        {...(may ? { onMove: (value: string) => void move(value), reachable: reachableFrom(object, stage) } : {})}
      />
      {asked === undefined ? null : (
        <Suspense fallback={null}>
          <StageDialog
            record={record}
            stage={asked}
            stageLabel={labelFor(asked)}
            onClose={() => setAsked(undefined)}
            onDone={() => told(asked)}
          />
        </Suspense>
      )}
    </div>
  )
}
