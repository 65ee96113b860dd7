import { useQuery } from '@tanstack/react-query'
import { ErrorState, Loading, NoPermission, useTexts } from '@tessera/react'
import type { AppDefinition, Draft } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { DraftProvider } from '../draft/draft-provider.tsx'
import { DesignerShell } from '../shell/designer-shell.tsx'
import { api, problemOf } from './api.ts'
import { appTexts } from './texts.ts'

interface Opened {
  readonly draft: Draft
  readonly others: ReadonlyMap<string, AppDefinition>
}

const open = async (app: string): Promise<Opened> => {
  const draft = await api.getDraft({ app })
  const names = (draft.definition.uses ?? []).map(used => used.app)
  const loaded = await Promise.all(names.map(name => api.getApp({ app: name }).catch(() => undefined)))
  const others = new Map(loaded.flatMap(one => (one === undefined ? [] : [[one.name, one.definition] as const])))
  return { draft, others }
}

/** Loads the draft of the app in the address, then shows the designer around it. */
export function AppGate(): ReactNode {
  const t = useTexts(appTexts)
  const navigate = useNavigate()
  const { app = '' } = useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ['draft', app],
    queryFn: () => open(app),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  if (data !== undefined)
    return (
      <DraftProvider key={app} app={app} draft={data.draft} others={data.others}>
        <DesignerShell />
      </DraftProvider>
    )
  if (error === null) return <Loading doing={t('loadingDraft')} />
  const problem = problemOf(error)
  const back = { label: t('backToApps'), onSelect: () => void navigate('/') }
  return (
    <div className="ds-page-error">
      {problem?.status === 403 ? (
        <NoPermission title={t('noDesign')} text={t('noDesignText')} actions={[back]} />
      ) : problem?.status === 404 ? (
        <ErrorState title={t('notFound')} text={t('notFoundText')} action={back} />
      ) : (
        <ErrorState
          title={problem?.problem.title ?? t('offlineTitle')}
          text={problem?.problem.detail}
          code={problem?.code}
          requestId={problem?.problem.requestId}
          action={{ label: t('retry'), onSelect: () => void refetch() }}
        />
      )}
    </div>
  )
}
