import { ErrorState, Meter, ProgressLine, useFormats, useLanguage, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { paths } from '../places/paths.ts'
import { importTexts } from './import-texts.ts'
import { RefusedRows } from './refused-rows.tsx'
import type { ImportState } from './use-import.ts'

/** How far the check or the import is. */
export function RunningStep({ state }: { state: ImportState }): ReactNode {
  const t = useTexts(importTexts)
  const formats = useFormats()
  const { job, preview, step } = state
  const total = job?.total ?? preview?.rows ?? 0
  const done = job?.done ?? 0
  const doing = step === 'checking' ? 'checking' : 'importing'
  return (
    <div className="rt-import-running">
      <Meter share={total === 0 ? 0 : done / total} tiles={40} lowBelow={0} />
      <ProgressLine
        text={t(doing, { done: formats.number(done), total: formats.number(total) })}
        onCancel={job === undefined ? undefined : state.cancel}
      />
    </div>
  )
}

/** What would happen: rows that can come in, rows that cannot and why. */
export function CheckedStep({ state }: { state: ImportState }): ReactNode {
  const t = useTexts(importTexts)
  const formats = useFormats()
  const { job, preview } = state
  if (job === undefined) return null
  const total = job.total ?? preview?.rows ?? 0
  const good = Math.max(0, total - job.refused)
  const figures = {
    created: formats.number(job.created),
    updated: formats.number(job.updated),
    refused: formats.number(job.refused),
  }
  return (
    <>
      <div className="rt-import-lead">
        <h2 className="tes-16">
          {good === 0 ? t('nothing') : t('checked', { good: formats.number(good), total: formats.number(total) })}
        </h2>
        <p className="rt-quiet">{t('checkedText', figures)}</p>
      </div>
      <RefusedRows job={job} />
      <div className="rt-import-actions">
        <Button size="large" onClick={state.back}>
          {t('back')}
        </Button>
        <Button type="primary" size="large" disabled={good === 0} onClick={state.start}>
          {t('start', { count: formats.number(good) })}
        </Button>
      </div>
    </>
  )
}

/** What has happened. */
export function DoneStep({ state }: { state: ImportState }): ReactNode {
  const t = useTexts(importTexts)
  const formats = useFormats()
  const navigate = useNavigate()
  const app = useOpenApp()
  const { object, key } = useOpenObject()
  const { language } = useLanguage()
  const { job } = state
  if (job === undefined) return null
  const what = pluralOf(object, language)
  const figures = { created: formats.number(job.created), updated: formats.number(job.updated), what }
  return (
    <>
      <div className="rt-import-lead">
        {job.state === 'failed' ? (
          <ErrorState title={t('failed')} text={job.error} />
        ) : (
          <h2 className="tes-16 rt-import-done">
            <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" />
            {t(job.state === 'cancelled' ? 'cancelled' : 'done', figures)}
          </h2>
        )}
        {job.refused > 0 ? <p className="rt-quiet">{t('doneRefused', { count: job.refused })}</p> : null}
      </div>
      <RefusedRows job={job} />
      <div className="rt-import-actions">
        <Button size="large" onClick={state.again}>
          {t('again')}
        </Button>
        <Button type="primary" size="large" onClick={() => void navigate(paths.list(app.name, key))}>
          {t('toList', { what })}
        </Button>
      </div>
    </>
  )
}
