import { ApiError } from '@tessera/client'
import { showErrors, submitForm } from '@tessera/form-engine'
import { labelOf } from '@tessera/metadata'
import {
  conflictOf,
  FormView,
  GoldLine,
  issuesOf,
  kitTexts,
  Panel,
  useLanguage,
  usePhone,
  useSaveRecord,
  useShortcut,
  useText,
  useTexts,
  useToast,
} from '@tessera/react'
import type { Conflict, FormDefinition, Issue, RecordData, RecordValues } from '@tessera/schemas'
import { Button } from 'antd'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { paths } from '../places/paths.ts'
import { titleOf } from '../records/title-of.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { useSignedIn } from '../session/use-session.ts'
import { FormHeading } from './form-heading.tsx'
import { recordFormTexts } from './form-texts.ts'
import { isWritten } from './forms-of.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { useRecordForm } from './use-record-form.ts'
import './form-screen.css'
import { lazyPart } from '../lazy-part.ts'

const Conflicts = lazyPart(async () => (await import('../records/conflicts.tsx')).Conflicts)

export interface FormScreenProps {
  readonly title: string
  readonly forms: readonly FormDefinition[]
  readonly form: FormDefinition
  readonly onForm: (name: string) => void
  /** None creates one. */
  readonly record?: RecordData
  /** Values a new record begins with. */
  readonly values?: RecordValues
  /** Where “Cancel” and “save and close” go. */
  readonly back: string
}

/** Pointers into `{values}` of a form’s answer are pointers into the record here. */
const placed = (issues: readonly Issue[]): Issue[] =>
  issues.map(issue => (issue.at.startsWith('/values/') ? { ...issue, at: issue.at.slice('/values'.length) } : issue))

/** Who changed a record last. */
const changedBy = (record: RecordData): string | undefined => {
  const { updated_by: by } = record
  return typeof by === 'object' && by !== null && 'title' in by ? String(by['title']) : undefined
}

/** A form being filled in, for a new record or an old one. Nothing typed is ever lost. */
export function FormScreen({ title, forms, form, onForm, record, values, back }: FormScreenProps): ReactNode {
  const t = useTexts(recordFormTexts)
  const kit = useTexts(kitTexts)
  const text = useText()
  const toast = useToast()
  const navigate = useNavigate()
  const phone = usePhone()
  const { language } = useLanguage()
  const { user } = useSignedIn()
  const app = useOpenApp()
  const { object, key } = useOpenObject()
  const draftKey = [user.id, app.name, key, record?.id ?? 'new', form.name].join('.')
  const filled = useRecordForm(form, record, values, draftKey)
  const { plan, state } = filled
  const save = useSaveRecord(key)
  const [refusal, setRefusal] = useState<unknown>()
  const [conflict, setConflict] = useState<{ readonly found: Conflict; readonly sent: RecordValues }>()
  const left = useRef(false)

  const put = async (sent: RecordValues, close: boolean, version = filled.base?.version): Promise<void> => {
    try {
      const named = isWritten(form) ? { form: form.name } : {}
      const done = await save.mutateAsync({ id: record?.id, values: sent, version, ...named })
      filled.forget()
      left.current = true
      setConflict(undefined)
      const name = titleOf(object, done)
      toast({ text: t(record === undefined ? 'created' : 'saved', { title: name }) })
      void navigate(close ? back : paths.record(app.name, key, done.id), { replace: record === undefined })
    } catch (error) {
      const other = conflictOf(error)
      if (other !== undefined) setConflict({ found: other, sent })
      else {
        const issues = placed(issuesOf(error))
        filled.setState(showErrors(state, issues))
        if (issues.length === 0 || !(error instanceof ApiError)) setRefusal(error)
      }
    }
  }
  const send = async (close: boolean): Promise<void> => {
    const checked = submitForm(plan, state)
    setRefusal(undefined)
    if (checked.ok) await put(checked.value, close)
    else filled.setState(showErrors(state))
  }
  const saving = save.isPending
  const run = (close: boolean): void => {
    if (!saving) void send(close)
  }
  useShortcut('mod+s', () => run(false))
  useShortcut('mod+Enter', () => run(true))
  const submitLabel = text(form.submitLabel) || (record ? t('save') : t('create', { what: labelOf(object, language) }))
  const buttons = (
    <div className="rt-form-bar">
      <Button size="large" onClick={() => void navigate(back)}>
        {kit('cancel')}
      </Button>
      <Button size="large" type="primary" loading={saving} onClick={() => run(false)}>
        {saving ? t('saving') : submitLabel}
      </Button>
    </div>
  )
  return (
    <>
      <Panel
        as="main"
        label={title}
        className="rt-page"
        heading={
          <FormHeading title={title} forms={forms} form={form} onForm={onForm} back={phone ? back : undefined} />
        }
        footer={buttons}
      >
        <div className="rt-form">
          {filled.restored ? (
            <GoldLine title={t('restored')} text={t('restoredText')} onSee={filled.discard} seeLabel={t('anew')} />
          ) : null}
          {filled.stale && record !== undefined ? (
            <GoldLine title={t('stale', { name: changedBy(record) ?? t('someone') })} text={t('staleText')} />
          ) : null}
          {refusal === undefined ? null : <ProblemState error={refusal} />}
          <FormView
            plan={plan}
            state={state}
            onChange={filled.setState}
            disabled={saving}
            onSave={() => run(false)}
            onSaveAndClose={() => run(true)}
            label={title}
          />
        </div>
      </Panel>
      <LeaveGuard dirty={() => state.dirty && !left.current} onDiscard={filled.forget} />
      {conflict === undefined || record === undefined ? null : (
        <Suspense fallback={null}>
          <Conflicts
            conflict={conflict.found}
            shown={Object.fromEntries(Object.keys(conflict.sent).map(name => [name, state.values[name] ?? null]))}
            mine={conflict.sent}
            onClose={() => setConflict(undefined)}
            onSave={(kept, version) => void put(kept, false, version)}
          />
        </Suspense>
      )}
    </>
  )
}
