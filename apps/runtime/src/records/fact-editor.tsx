import type { Offered } from '@tessera/form-engine'
import { same } from '@tessera/form-engine'
import type { FieldModel } from '@tessera/metadata'
import {
  conflictOf,
  FieldEditor,
  FieldError,
  issuesOf,
  ModelContext,
  useLanguage,
  useSaveRecord,
  useTexts,
} from '@tessera/react'
import type { Conflict, Json, RecordData } from '@tessera/schemas'
import { type FocusEvent, type KeyboardEvent, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { lazyPart } from '../lazy-part.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { recordTexts } from './record-texts.ts'

const Conflicts = lazyPart(async () => (await import('./conflicts.tsx')).Conflicts)

/** Types whose control closes with the choice: it is saved at once. */
const atOnce = new Set([
  'choice',
  'boolean',
  'date',
  'datetime',
  'user',
  'department',
  'lookup',
  'rating',
  'region',
  'time',
])
/** Enter belongs to the text itself. */
const severalLines = new Set(['long_text', 'address'])

export interface FactEditorProps {
  readonly field: FieldModel
  readonly label: string
  readonly record: RecordData
  readonly offered: Offered | undefined
  readonly onClose: () => void
}

/** One value being changed: Enter or leaving saves it, Esc keeps the old one. A refusal stays with what was typed. */
export function FactEditor({ field, label, record, offered, onClose }: FactEditorProps): ReactNode {
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const { model } = useOpenApp()
  const { key } = useOpenObject()
  const save = useSaveRecord(key)
  const id = useId()
  const before = record[field.name] ?? null
  const [value, setValue] = useState<Json>(before)
  const [problem, setProblem] = useState<string>()
  const [conflict, setConflict] = useState<Conflict>()
  const busy = useRef(false)

  const send = async (next: Json, version = record.version): Promise<void> => {
    if (busy.current) return
    if (same(next, before)) {
      onClose()
      return
    }
    busy.current = true
    try {
      await save.mutateAsync({ id: record.id, values: { [field.name]: next }, version })
      onClose()
    } catch (error) {
      const other = conflictOf(error)
      const issue = issuesOf(error)[0]
      if (other !== undefined && !(field.name in other.values)) {
        // Something else was changed: nothing is lost by saving this on top.
        busy.current = false
        await send(next, other.version)
        return
      }
      if (other !== undefined) setConflict(other)
      else setProblem(issue === undefined ? sentenceOf(error) : issue.message[language])
    } finally {
      busy.current = false
    }
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    const enter = event.key === 'Enter' && (!severalLines.has(field.type) || event.metaKey || event.ctrlKey)
    if (enter && !atOnce.has(field.type)) {
      event.preventDefault()
      void send(value)
    }
  }
  const leave = (event: FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget) || atOnce.has(field.type) || problem !== undefined) return
    // A menu of the control lies outside of it.
    if (
      event.relatedTarget instanceof Element &&
      event.relatedTarget.closest('.ant-select-dropdown, .ant-picker-dropdown')
    )
      return
    if (conflict === undefined) void send(value)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the control inside
    <div className="rt-fact-editor" onKeyDown={press} onBlur={leave}>
      <div className="rt-fact-control">
        <ModelContext value={model}>
          <FieldEditor
            field={field}
            value={value}
            label={label}
            offered={offered}
            autoFocus
            invalid={problem !== undefined}
            disabled={save.isPending}
            required={field.required}
            describedBy={problem === undefined ? undefined : `${id}-error`}
            onChange={next => {
              setValue(next)
              setProblem(undefined)
              if (atOnce.has(field.type)) void send(next)
            }}
          />
        </ModelContext>
        {atOnce.has(field.type) ? null : <span className="rt-fact-hint">{t('enter')}</span>}
      </div>
      {problem === undefined ? null : <FieldError id={`${id}-error`}>{problem}</FieldError>}
      {conflict === undefined ? null : (
        <Suspense fallback={null}>
          <Conflicts
            conflict={conflict}
            shown={{ [field.name]: value }}
            mine={{ [field.name]: value }}
            onClose={() => setConflict(undefined)}
            onSave={(kept, version) => {
              setConflict(undefined)
              if (field.name in kept) void send(value, version)
              else onClose()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
