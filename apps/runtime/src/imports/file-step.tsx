import { ErrorState, ProgressLine, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { FileUp } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { ProblemState } from '../server/problem-state.tsx'
import { importTexts } from './import-texts.ts'
import type { ImportState } from './use-import.ts'

/** Where a file is dropped or chosen. */
export function FileStep({ state }: { state: ImportState }): ReactNode {
  const t = useTexts(importTexts)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const take = (file: File | undefined): void => {
    if (file === undefined) return
    const sheet = /\.(xlsx?|ods|numbers|pdf|docx?)$/i.test(file.name)
    setWrong(sheet ? t('notCsv', { name: file.name }) : undefined)
    if (!sheet) state.open(file)
  }
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <div className="rt-import-file">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way, the button inside is the other */}
      <div
        className={over ? 'rt-drop rt-drop-over' : 'rt-drop'}
        onDragOver={event => drag(event, true)}
        onDragLeave={event => drag(event, false)}
        onDrop={event => {
          drag(event, false)
          take(event.dataTransfer.files[0])
        }}
      >
        <FileUp size={24} strokeWidth={1.75} aria-hidden="true" />
        <div className="tes-state-title">{t('drop')}</div>
        <div className="tes-state-text">{t('dropText')}</div>
        {state.reading ? (
          <ProgressLine text={t('reading', { name: state.file?.name ?? '' })} />
        ) : (
          <Button type="primary" onClick={() => input.current?.click()}>
            {t('choose')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          aria-label={t('choose')}
          onChange={event => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {wrong === undefined ? null : <ErrorState title={wrong} />}
      {state.refusal === undefined ? null : <ProblemState error={state.refusal} />}
    </div>
  )
}
