import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Empty, ErrorState, IconButton, Loading, useText, useTexts, useToast } from '@tessera/react'
import type { ApiIssue, Change, Text } from '@tessera/schemas'
import { Button, Modal } from 'antd'
import { History, X, Zap } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { api, problemOf } from '../../app/api.ts'
import { useSession } from '../../app/session.ts'
import { ChangeList } from '../../releases/change-list.tsx'
import { ImpactList } from '../../releases/impact-list.tsx'
import { type Answer, isAgreed, LossBlock } from '../../releases/loss-block.tsx'
import { releaseTexts } from '../../releases/texts.ts'
import { IssueList } from './issue-list.tsx'
import type { ImportSource } from './read-source.ts'
import { importTexts } from './texts.ts'

interface Named {
  readonly name: string
  readonly label?: Text | undefined
}

/** Objects that stand in the changes, with their labels: the app itself may not be open to this page. */
const objectsOf = (changes: readonly Change[]): readonly Named[] =>
  changes.flatMap(({ owner }) => (owner?.kind === 'object' ? [{ name: owner.name, label: owner.label }] : []))

export interface ImportDialogProps {
  readonly source: ImportSource
  /** With the name of the app once it is in. */
  readonly onClose: (app?: string) => void
}

/** What an exported app would change here, counted; then it is put in. Losing data needs an explicit yes. */
export function ImportDialog({ source, onClose }: ImportDialogProps): ReactNode {
  const t = useTexts(importTexts)
  const r = useTexts(releaseTexts)
  const text = useText()
  const toast = useToast()
  const queries = useQueryClient()
  const { session, reload } = useSession()
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const look = useQuery({
    queryKey: ['import', source.name],
    queryFn: () => api.importApp({ query: { dryRun: true }, body: source.body }),
    // Once it is put in, the answer would be that nothing changes.
    enabled: !busy,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
  const result = look.data
  const known = session.apps.find(app => app.name === result?.app)
  const name = result === undefined ? source.name : text(known?.label ?? source.label, result.app)
  const blocking = (issues: readonly ApiIssue[] = []): readonly ApiIssue[] =>
    issues.filter(issue => issue.severity !== 'warn')
  const refused = problemOf(look.error)
  const issues = blocking(result?.issues ?? refused?.issues)
  const losses = result?.impact.filter(one => one.severity === 'loss') ?? []
  const agreed = losses.every(one => isAgreed(one, answers[one.id]))
  const nothing = result !== undefined && issues.length === 0 && result.changes.length === 0
  const again = (): void => {
    setFailure(undefined)
    setAnswers({})
    void look.refetch()
  }
  const putIn = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const consent = losses.map(one => `${one.id}=${one.lost}`).join(',')
      const headers = consent === '' ? {} : { 'Tessera-Consent': consent }
      const done = await api.importApp({ body: source.body, headers })
      await queries.invalidateQueries()
      await reload()
      toast({ text: r('done', { release: `${name} v${done.release}` }) })
      onClose(done.app)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const problem = problemOf(failure ?? look.error)
  const failed = failure !== undefined || (look.error !== null && issues.length === 0)
  const under =
    result === undefined || nothing || issues.length > 0
      ? source.name
      : t(known === undefined ? 'asNew' : 'onTop', { file: source.name, count: result.changes.length })
  // As its title, it also names the dialog.
  const head = (
    <div className="ds-publish-head">
      <div>
        <h2>{t('title', { name })}</h2>
        <div className="ds-t3 tes-12">{under}</div>
      </div>
      <span />
      <span className="ds-right">
        <IconButton label={r('close')} icon={<X size={16} strokeWidth={1.75} />} onClick={() => onClose()} />
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
      onCancel={() => onClose()}
      title={head}
    >
      {failed ? (
        <div style={{ padding: '12px 20px' }}>
          <ErrorState
            title={t(problem?.code === 'consent_needed' ? 'movedOn' : 'failed')}
            text={problem?.issues[0]?.message ?? problem?.problem.detail ?? problem?.problem.title}
            code={problem?.code}
            requestId={problem?.problem.requestId}
            action={{ label: r('lookAgain'), onSelect: again }}
          />
        </div>
      ) : null}
      {look.isFetching && result === undefined ? (
        <div style={{ padding: 24 }}>
          <Loading doing={t('looking', { name: source.name })} />
        </div>
      ) : issues.length > 0 ? (
        <IssueList title={t('issues', { count: issues.length, file: source.name })} issues={issues} />
      ) : nothing ? (
        <div style={{ padding: 32 }}>
          <Empty title={t('same', { name })} text={t('sameText')} />
        </div>
      ) : result === undefined ? null : (
        <div className="ds-publish-body">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing to focus */}
          <section tabIndex={0} aria-label={r('what')}>
            <div className="ds-publish-title">
              <h3>{r('what')}</h3>
            </div>
            <ChangeList changes={result.changes} impact={result.impact} />
          </section>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing to focus */}
          <section tabIndex={0} aria-label={r('effect')}>
            <div className="ds-publish-title" style={{ padding: 0 }}>
              <h3>{r('effect')}</h3>
              <span className="ds-t3 ds-row tes-12">
                <Zap size={14} strokeWidth={1.75} aria-hidden="true" />
                {r('counted')}
              </span>
            </div>
            <ImpactList
              impact={result.impact.filter(one => one.severity !== 'loss')}
              plan={result.plan}
              objects={objectsOf(result.changes)}
            />
            {losses.map(one => (
              <LossBlock
                key={one.id}
                impact={one}
                answer={answers[one.id]}
                onAnswer={answer => setAnswers({ ...answers, [one.id]: answer })}
              />
            ))}
          </section>
        </div>
      )}
      <div className="ds-publish-foot">
        <span className="ds-t3 ds-row tes-12">
          <History size={14} strokeWidth={1.75} aria-hidden="true" />
          {t(known === undefined || nothing || issues.length > 0 ? 'dry' : 'replaces')}
        </span>
        <span className="ds-grow" />
        <Button type="text" onClick={() => onClose()}>
          {r(nothing || issues.length > 0 ? 'close' : 'cancel')}
        </Button>
        {nothing || issues.length > 0 ? null : (
          <Button type="primary" loading={busy} disabled={result === undefined || !agreed} onClick={() => void putIn()}>
            {t(busy ? 'importing' : 'import')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
