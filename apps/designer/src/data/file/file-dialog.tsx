import { useQueryClient } from '@tanstack/react-query'
import type { FieldType } from '@tessera/metadata'
import {
  ErrorState,
  FieldTypeIcon,
  Loading,
  ProgressLine,
  useFormats,
  useLanguage,
  useTexts,
  useToast,
} from '@tessera/react'
import type { ImportPreview, Job } from '@tessera/schemas'
import { Button, Checkbox, Input, Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { api, problemOf } from '../../app/api.ts'
import { useDraft } from '../../draft/draft-context.ts'
import { TypeSelect } from '../add-field-line.tsx'
import { newObjectEdit } from '../new-object.ts'
import { dataTexts } from '../texts.ts'
import { type ColumnPlan, fieldsOf, knowsAll, plansOf } from './fields-of-columns.ts'
import { FileDrop } from './file-drop.tsx'

export interface FileDialogProps {
  /** A file that was chosen before. */
  readonly file?: File | undefined
  readonly onClose: () => void
}

/** The object that was made, and which column fills which field. */
interface Made {
  readonly name: string
  readonly columns: readonly { readonly column: string; readonly field: string }[]
}

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds))

const withFile = (file: File): FormData => {
  const body = new FormData()
  body.append('file', file)
  return body
}

/** A new object from a list: its columns become fields, its rows records. */
export function FileDialog({ file: given, onClose }: FileDialogProps): ReactNode {
  const t = useTexts(dataTexts)
  const toast = useToast()
  const formats = useFormats()
  const { language } = useLanguage()
  const { app, definition, store, edit } = useDraft()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [name, setName] = useState('')
  const [preview, setPreview] = useState<ImportPreview>()
  const [plans, setPlans] = useState<readonly ColumnPlan[]>([])
  const [busy, setBusy] = useState(false)
  const [job, setJob] = useState<Job>()
  const [failure, setFailure] = useState<unknown>()
  const [made, setMade] = useState<Made>()
  const look = async (next: File): Promise<void> => {
    setFile(next)
    setName(next.name.replace(/\.[^.]+$/, ''))
    setFailure(undefined)
    setBusy(true)
    try {
      const answer = await api.previewImport({ app }, { body: withFile(next) })
      setPreview(answer)
      setPlans(plansOf(answer))
    } catch (error) {
      setFailure(error)
      setFile(undefined)
    } finally {
      setBusy(false)
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file handed in is looked into once
  useEffect(() => {
    if (given !== undefined) void look(given)
  }, [given])
  const change = (column: string, set: Partial<ColumnPlan>): void =>
    setPlans(plans.map(plan => (plan.column === column ? { ...plan, ...set } : plan)))
  const makeObject = (): Made | undefined => {
    const fields = fieldsOf(plans, language)
    const own = fields.map(one => one.field)
    const { edit: step, name: free } = newObjectEdit(definition, name, language, own)
    if (edit(step).length > 0) return undefined
    const done = { name: free, columns: fields.map(({ column, field }) => ({ column, field: field.name })) }
    setMade(done)
    return done
  }
  const make = async (rows: boolean): Promise<void> => {
    if (file === undefined) return
    const object = made ?? makeObject()
    if (object === undefined || !rows) {
      onClose()
      if (object !== undefined) void navigate(`/${app}/data/${object.name}`)
      return
    }
    setBusy(true)
    setFailure(undefined)
    try {
      await store.flush()
      await api.publish({ app }, { body: { revision: store.state().revision, notes: name } })
      await store.reload()
      const body = withFile(file)
      body.append('mapping', JSON.stringify({ object: object.name, columns: object.columns }))
      let now = await api.startImport({ app }, { body })
      setJob(now)
      while (now.state === 'queued' || now.state === 'running') {
        await pause(400)
        now = await api.getJob({ app, id: now.id })
        setJob(now)
      }
      toast({
        tone: now.state === 'done' ? 'done' : 'failed',
        text:
          now.error ??
          t('fileImported', { created: formats.number(now.created), refused: formats.number(now.refused) }),
      })
      await queries.invalidateQueries({ queryKey: ['releases', app] })
      await queries.invalidateQueries({ queryKey: ['stats', app] })
      onClose()
      void navigate(`/${app}/data/${object.name}`)
    } catch (error) {
      // The object stays in the draft, where it can be tried again from; undo takes it back.
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const problem = problemOf(failure)
  return (
    <Modal
      open
      width={720}
      title={t('fileTitle')}
      onCancel={onClose}
      footer={
        preview === undefined ? null : (
          <div className="ds-row">
            <span className="ds-t3 tes-12 ds-grow">{t('fileNeedsPublish')}</span>
            <Button disabled={busy || name.trim() === ''} onClick={() => void make(false)}>
              {t('fileMakeOnly')}
            </Button>
            <Button type="primary" loading={busy} disabled={name.trim() === ''} onClick={() => void make(true)}>
              {t('fileCreate')}
            </Button>
          </div>
        )
      }
    >
      {failure === undefined ? null : (
        <ErrorState
          title={problem?.problem.title ?? String(failure)}
          text={problem?.issues[0]?.message ?? problem?.problem.detail}
          code={problem?.code}
          requestId={problem?.problem.requestId}
        />
      )}
      {preview === undefined ? (
        busy ? (
          <Loading />
        ) : (
          <FileDrop
            accept=".csv,.tsv,.txt"
            label={t('fileDrop')}
            hint={t('fileHint')}
            onFile={next => void look(next)}
          />
        )
      ) : (
        <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
          <Input
            aria-label={t('newObject')}
            addonBefore={t('recordsOf')}
            value={name}
            onChange={event => setName(event.target.value)}
          />
          <span className="ds-t3 tes-12">
            {t('fileColumns', { rows: formats.number(preview.rows), columns: preview.columns.length })}
          </span>
          <div className="ds-file-columns">
            {plans.map(plan => (
              <div key={plan.column} className="ds-file-column" data-off={plan.skip ? true : undefined}>
                <FieldTypeIcon type={plan.type} />
                <Checkbox checked={!plan.skip} onChange={event => change(plan.column, { skip: !event.target.checked })}>
                  {plan.column}
                </Checkbox>
                <TypeSelect
                  label={`${t('fieldType')} ${plan.column}`}
                  value={plan.type}
                  onChange={(type: FieldType) => change(plan.column, { type })}
                />
                <span className="tes-ellipsis ds-t3 tes-12">
                  {plan.type !== 'choice' ? null : knowsAll(plan) ? (
                    <b>{t('fileOptions', { count: plan.distinct })} </b>
                  ) : (
                    <b className="ds-gold">
                      {t('fileSomeOptions', { known: plan.samples.length, count: formats.number(plan.distinct) })}{' '}
                    </b>
                  )}
                  {plan.samples.slice(0, 4).join(' · ')}
                </span>
              </div>
            ))}
          </div>
          {job === undefined ? null : (
            <ProgressLine
              text={t('fileWorking', {
                done: formats.number(job.done),
                total: job.total === null ? '…' : formats.number(job.total),
              })}
            />
          )}
        </div>
      )}
    </Modal>
  )
}
