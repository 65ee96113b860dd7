import { useQuery } from '@tanstack/react-query'
import { ErrorState, Loading, useTexts, useToast } from '@tessera/react'
import type { Release } from '@tessera/schemas'
import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, problemOf } from '../app/api.ts'
import { useDraftDoor } from '../draft/draft-context.ts'
import { ChangeList } from './change-list.tsx'
import { ImpactList } from './impact-list.tsx'
import { type Answer, isAgreed, LossBlock } from './loss-block.tsx'
import { releaseTexts } from './texts.ts'

export interface RestoreDialogProps {
  readonly release: Release
  /** Number that the restored release gets. */
  readonly next: number
  readonly onClose: (done: boolean) => Promise<void>
}

/** What going back to a release changes and does to the rows; losing data needs an explicit yes. */
export function RestoreDialog({ release, next, onClose }: RestoreDialogProps): ReactNode {
  const t = useTexts(releaseTexts)
  const toast = useToast()
  const { app, store } = useDraftDoor()
  const [notes, setNotes] = useState('')
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { number } = release
  const look = useQuery({
    queryKey: ['restore', app, number],
    queryFn: async () => {
      await store.flush()
      return api.restoreRelease({ app, number }, { body: { dryRun: true } })
    },
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
  const impact = look.data?.impact ?? []
  const losses = impact.filter(one => one.severity === 'loss')
  const problem = problemOf(failure ?? look.error)
  const restore = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const consent = losses.map(one => ({ id: one.id, lost: one.lost }))
      await api.restoreRelease(
        { app, number },
        {
          body: {
            ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
            ...(consent.length === 0 ? {} : { consent }),
          },
        },
      )
      toast({ text: t('done', { release: `v${next}` }) })
      await onClose(true)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      width={640}
      title={t('restoreTitle', { release: `v${number}` })}
      okText={t('restore', { release: `v${number}` })}
      cancelText={t('cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: look.data === undefined || !losses.every(one => isAgreed(one, answers[one.id])) }}
      onOk={() => void restore()}
      onCancel={() => void onClose(false)}
    >
      <p className="ds-t3">{t('restoreText')}</p>
      {failure === undefined && look.error === null ? null : (
        <ErrorState
          title={t('failed')}
          text={problem?.problem.detail ?? problem?.problem.title}
          code={problem?.code}
          requestId={problem?.problem.requestId}
        />
      )}
      {look.data === undefined ? (
        look.error === null ? (
          <Loading doing={t('checking')} />
        ) : null
      ) : (
        <div
          style={{ display: 'flex', flexDirection: 'column', gap: 8, maxHeight: '50vh', overflow: 'auto', padding: 2 }}
        >
          <ChangeList changes={look.data.changes} impact={impact} />
          <ImpactList
            impact={impact.filter(one => one.severity !== 'loss')}
            objects={store.state().definition.objects ?? []}
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
      )}
      <Input
        style={{ marginTop: 12 }}
        aria-label={t('notes')}
        placeholder={t('notes')}
        value={notes}
        onChange={event => setNotes(event.target.value)}
      />
    </Modal>
  )
}
