import { ApiError } from '@tessera/client'
import { Panel, PanelHeading, StagePath, useLanguage, useTexts } from '@tessera/react'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { usePageTitle } from '../frame/use-page-title.ts'
import { paths } from '../places/paths.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { importTexts } from './import-texts.ts'
import { CheckedStep, DoneStep, RunningStep } from './result-steps.tsx'
import { type ImportStep, useImport } from './use-import.ts'
import '../people/people.css'
import './import.css'

const forbidden = new ApiError({ type: 'about:blank', title: '', status: 403, code: 'forbidden', issues: [] })
const stageOf: Record<ImportStep, string> = {
  file: 'file',
  columns: 'columns',
  checking: 'check',
  checked: 'check',
  importing: 'done',
  done: 'done',
}

/** A CSV file on its way into the records: read, mapped, checked without writing, imported. */
export function Component(): ReactNode {
  const t = useTexts(importTexts)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const app = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const state = useImport()
  const title = t('title', { what: pluralOf(object, language) })
  usePageTitle(title)
  return (
    <Panel
      as="main"
      label={title}
      className="rt-page"
      heading={
        <PanelHeading page title={title}>
          <Button onClick={() => void navigate(paths.list(app.name, key))}>{t('leave')}</Button>
        </PanelHeading>
      }
    >
      {rights.import ? (
        <div className="rt-import">
          <StagePath
            current={stageOf[state.step]}
            stages={[
              { key: 'file', label: t('stepFile') },
              { key: 'columns', label: t('stepColumns') },
              { key: 'check', label: t('stepCheck') },
              { key: 'done', label: t('stepDone') },
            ]}
          />
          {state.step === 'file' ? <FileStep state={state} /> : null}
          {state.step === 'columns' ? <ColumnsStep state={state} /> : null}
          {state.step === 'checking' || state.step === 'importing' ? <RunningStep state={state} /> : null}
          {state.step === 'checked' ? <CheckedStep state={state} /> : null}
          {state.step === 'done' ? <DoneStep state={state} /> : null}
        </div>
      ) : (
        <div className="rt-page-state">
          <ProblemState error={forbidden} />
        </div>
      )}
    </Panel>
  )
}
