import { useQuery, useQueryClient } from '@tanstack/react-query'
import { labelOf } from '@tessera/metadata'
import { Empty, ErrorState, IconButton, Loading, useLanguage, useTexts } from '@tessera/react'
import type { CheckResult, Release } from '@tessera/schemas'
import { Button, Input, Modal, Segmented } from 'antd'
import { Check, CircleCheck, History, MessageSquare, X, Zap } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { api, problemOf } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'
import { spotOf } from '../problems/spot.ts'
import { ChangeList } from '../releases/change-list.tsx'
import { ImpactList } from '../releases/impact-list.tsx'
import { type Answer, isAgreed, LossBlock } from '../releases/loss-block.tsx'
import { releaseTexts } from '../releases/texts.ts'

interface Looked {
  readonly result: CheckResult
  readonly revision: number
}

function Steps({ at }: { at: 'check' | 'effect' | 'publish' }): ReactNode {
  const t = useTexts(releaseTexts)
  return (
    <div className="ds-steps">
      {at === 'check' ? (
        <span aria-current="step">{t('stepCheck')}</span>
      ) : (
        <span data-done>
          <Check size={14} strokeWidth={2.25} aria-hidden="true" />
          {t('stepChecked')}
        </span>
      )}
      <i />
      {at === 'publish' ? (
        <span data-done>
          <Check size={14} strokeWidth={2.25} aria-hidden="true" />
          {t('stepEffect')}
        </span>
      ) : (
        <span aria-current={at === 'effect' ? 'step' : undefined}>{t('stepEffect')}</span>
      )}
      <i />
      <span aria-current={at === 'publish' ? 'step' : undefined}>{t('stepPublish')}</span>
    </div>
  )
}

/** What publishing changes and does to existing rows; losing data needs an explicit yes. */
export function PublishDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTexts(releaseTexts)
  const { language } = useLanguage()
  const { app, definition, store } = useDraft()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form, setForm] = useState<'words' | 'json' | 'sql'>('words')
  const [notes, setNotes] = useState('')
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [done, setDone] = useState<Release>()
  const { data: releases } = useQuery({
    queryKey: ['releases', app, 'list'],
    queryFn: async () => (await api.listReleases({ app })).releases,
  })
  const look = useQuery({
    queryKey: ['check', app],
    // What is typed last has to be on the server before it is checked there.
    queryFn: async (): Promise<Looked> => {
      await store.flush()
      return { result: await api.checkDraft({ app }), revision: store.state().revision }
    },
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
  const current = releases?.find(release => release.current)
  const next = `v${(releases?.[0]?.number ?? 0) + 1}`
  const since = current === undefined ? t('theBeginning') : `v${current.number}`
  const result = look.data?.result
  const issues = result?.issues.filter(issue => issue.severity !== 'warn') ?? []
  const losses = result?.impact.filter(one => one.severity === 'loss') ?? []
  const agreed = losses.every(one => isAgreed(one, answers[one.id]))
  const nothing = result !== undefined && issues.length === 0 && result.changes.length === 0
  const again = (): void => {
    setFailure(undefined)
    setAnswers({})
    void look.refetch()
  }
  const publish = async (): Promise<void> => {
    if (look.data === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      const consent = losses.map(one => ({ id: one.id, lost: one.lost }))
      const body = {
        revision: look.data.revision,
        ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
        ...(consent.length === 0 ? {} : { consent }),
      }
      setDone(await api.publish({ app }, { body }))
      await store.reload()
      await queries.invalidateQueries({ queryKey: ['releases', app] })
      await queries.invalidateQueries({ queryKey: ['stats', app] })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const problem = problemOf(failure ?? look.error)
  const failed = failure !== undefined || look.error !== null
  const step = done !== undefined || busy ? 'publish' : result === undefined || issues.length > 0 ? 'check' : 'effect'
  const body = (): ReactNode => {
    if (done !== undefined)
      return (
        <div className="ds-publish-done">
          <CircleCheck size={40} strokeWidth={1.5} className="ds-moss" aria-hidden="true" />
          <h2>{t('done', { release: `v${done.number}` })}</h2>
          <p className="ds-t3">{t('doneText')}</p>
          <div className="ds-row">
            <Button type="primary" href={`/a/${definition.name}`} target="_blank">
              {t('openApp')}
            </Button>
            <Button onClick={onClose}>{t('close')}</Button>
          </div>
        </div>
      )
    if (look.isFetching && result === undefined)
      return (
        <div className="ds-main-body" style={{ padding: 24 }}>
          <Loading doing={t('checking')} />
        </div>
      )
    if (result === undefined) return null
    if (issues.length > 0)
      return (
        <div className="ds-main-body" style={{ padding: 16 }}>
          <p className="ds-t3">{t('stillProblems')}</p>
          {issues.map(issue => (
            <button
              key={`${issue.at} ${issue.code}`}
              type="button"
              className="ds-problem"
              onClick={() => {
                onClose()
                void navigate(`/${app}/${spotOf(definition, issue.at).path}`)
              }}
            >
              <X size={14} strokeWidth={2} className="ds-cinnabar" aria-hidden="true" />
              <span>{issue.message}</span>
              <span className="ds-problem-where">
                {spotOf(definition, issue.at)
                  .trail.map(one => labelOf(one, language))
                  .join(' › ')}
              </span>
            </button>
          ))}
        </div>
      )
    if (nothing)
      return (
        <div style={{ padding: 32 }}>
          <Empty title={t('nothingTitle', { release: since })} />
        </div>
      )
    return (
      <div className="ds-publish-body">
        <div>
          <div className="ds-publish-title">
            <h3>{t('what')}</h3>
            <Segmented
              aria-label={t('what')}
              value={form}
              onChange={setForm}
              options={[
                { value: 'words', label: t('words') },
                { value: 'json', label: t('json') },
                { value: 'sql', label: t('sql') },
              ]}
            />
          </div>
          {form === 'words' ? (
            <ChangeList changes={result.changes} impact={result.impact} />
          ) : form === 'json' ? (
            <pre className="ds-sql tes-mono">{JSON.stringify(result.changes, null, 2)}</pre>
          ) : (
            <pre className="ds-sql tes-mono">{result.plan.map(one => one.sql).join(';\n\n')}</pre>
          )}
        </div>
        <div>
          <div className="ds-publish-title" style={{ padding: 0 }}>
            <h3>{t('effect')}</h3>
            <span className="ds-t3 ds-row tes-12">
              <Zap size={14} strokeWidth={1.75} aria-hidden="true" />
              {t('counted')}
            </span>
          </div>
          <ImpactList
            impact={result.impact.filter(one => one.severity !== 'loss')}
            plan={result.plan}
            objects={definition.objects ?? []}
          />
          {losses.map(one => (
            <LossBlock
              key={one.id}
              impact={one}
              answer={answers[one.id]}
              onAnswer={answer => setAnswers({ ...answers, [one.id]: answer })}
            />
          ))}
        </div>
      </div>
    )
  }
  // As its title, it also names the dialog.
  const head = (
    <div className="ds-publish-head">
      <div>
        <h2>{t('publishTitle', { release: done === undefined ? next : `v${done.number}` })}</h2>
        <div className="ds-t3 tes-12">
          {result === undefined || done !== undefined
            ? labelOf(definition, language)
            : t('publishUnder', { app: labelOf(definition, language), since, count: result.changes.length })}
        </div>
      </div>
      <Steps at={step} />
      <span className="ds-right">
        <IconButton label={t('close')} icon={<X size={16} strokeWidth={1.75} />} onClick={onClose} />
      </span>
    </div>
  )
  return (
    <Modal
      open
      className="ds-publish"
      width={1100}
      centered
      footer={null}
      closable={false}
      onCancel={onClose}
      title={head}
    >
      {failed ? (
        <div style={{ padding: '12px 20px 0' }}>
          <ErrorState
            title={
              problem?.code === 'revision_conflict' || problem?.code === 'consent_needed' ? t('movedOn') : t('failed')
            }
            text={
              problem?.problem.detail ??
              problem?.problem.title ??
              (failure instanceof Error ? failure.message : undefined)
            }
            code={problem?.code}
            requestId={problem?.problem.requestId}
            action={{ label: t('lookAgain'), onSelect: again }}
          />
        </div>
      ) : null}
      {body()}
      {done !== undefined ? null : (
        <div className="ds-publish-foot">
          <Input
            style={{ flex: 1, maxWidth: 420 }}
            aria-label={t('notes')}
            placeholder={t('notes')}
            prefix={<MessageSquare size={14} strokeWidth={1.75} aria-hidden="true" />}
            maxLength={5000}
            value={notes}
            onChange={event => setNotes(event.target.value)}
          />
          <span className="ds-t3 ds-row tes-12">
            <History size={14} strokeWidth={1.75} aria-hidden="true" />
            {t('back')}
          </span>
          <span className="ds-grow" />
          <Button type="text" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="primary"
            loading={busy}
            disabled={result === undefined || issues.length > 0 || nothing || !agreed}
            onClick={() => void publish()}
          >
            {busy ? t('publishing') : t('publish', { release: next })}
          </Button>
        </div>
      )}
    </Modal>
  )
}
