import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ErrorState, Loading, SkeletonRows, StatusTag, useFormats, useText, useTexts } from '@tessera/react'
import { Button, Checkbox } from 'antd'
import { ArrowRight, CircleCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { api, problemOf } from '../app/api.ts'
import { useSession } from '../app/session.ts'
import { NodeIcon } from '../parts/node-icon.tsx'
import { homeTexts } from './texts.ts'

/** Examples as cards; one is chosen and installed, with or without its data. */
export function Examples(): ReactNode {
  const t = useTexts(homeTexts)
  const text = useText()
  const formats = useFormats()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { reload } = useSession()
  const { data: examples } = useQuery({
    queryKey: ['examples'],
    queryFn: async () => (await api.listExamples()).examples,
  })
  const [chosen, setChosen] = useState<string>()
  const [sample, setSample] = useState(true)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const current = examples?.find(example => example.name === chosen) ?? examples?.find(example => !example.installed)
  const install = async (): Promise<void> => {
    if (current === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      const app = await api.installExample({ example: current.name }, { body: { sampleData: sample } })
      await queries.invalidateQueries()
      await reload()
      void navigate(`/${app.name}`)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const problem = problemOf(failure)
  return (
    <section>
      <div className="ds-way">
        <b className="ds-way-number">1</b>
        <h2>{t('examples')}</h2>
        <span className="ds-t3">{t('examplesUnder')}</span>
      </div>
      {examples === undefined ? <Loading skeleton={<SkeletonRows rows={3} columns={2} />} /> : null}
      <div className="ds-cards">
        {examples?.map(example => (
          <button
            key={example.name}
            type="button"
            className="ds-example"
            aria-pressed={example === current}
            disabled={example.installed}
            onClick={() => setChosen(example.name)}
          >
            <span className="ds-app-icon" data-colour="lapis">
              <NodeIcon name={example.icon} size={20} />
            </span>
            <span className="ds-example-head">
              <b>{text(example.label, example.name)}</b>
              {example.help === undefined ? null : <span className="ds-t3 tes-12">{text(example.help)}</span>}
            </span>
            {example === current ? (
              <CircleCheck size={20} strokeWidth={1.75} className="ds-accent ds-example-check" aria-hidden="true" />
            ) : null}
            <span className="ds-tags ds-example-tags">
              <StatusTag>{t('objects', { count: example.objects.length })}</StatusTag>
              <StatusTag>{t('records', { count: example.records, figure: formats.number(example.records) })}</StatusTag>
              {example.installed ? <StatusTag tone="moss">{t('installed')}</StatusTag> : null}
            </span>
          </button>
        ))}
      </div>
      {current === undefined ? null : (
        <div className="ds-inside">
          <div className="ds-row">
            <b>{t('inside', { name: text(current.label, current.name) })}</b>
          </div>
          <div className="ds-tags">
            {current.objects.map(object => (
              <StatusTag key={text(object)} outlined>
                {text(object)}
              </StatusTag>
            ))}
          </div>
          {failure === undefined ? null : (
            <ErrorState
              title={t('failed')}
              text={problem?.problem.detail ?? problem?.problem.title}
              code={problem?.code}
              requestId={problem?.problem.requestId}
            />
          )}
          <div className="ds-row">
            {current.records === 0 ? null : (
              <Checkbox checked={sample} onChange={event => setSample(event.target.checked)}>
                {t('sampleData', { count: current.records, figure: formats.number(current.records) })}
              </Checkbox>
            )}
            <span className="ds-grow" />
            <Button type="primary" size="large" loading={busy} onClick={() => void install()}>
              {busy
                ? t('installing', { name: text(current.label, current.name) })
                : t('install', { name: text(current.label, current.name) })}
              {busy ? null : <ArrowRight size={14} strokeWidth={2} aria-hidden="true" />}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
