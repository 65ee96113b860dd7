import { ApiError } from '@tessera/client'
import { defineTexts, ErrorState, kitTexts, NoPermission, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { codeOf, statusOf } from './refusal.ts'

const texts = defineTexts(
  'runtime.problem',
  {
    offline: 'No connection to the server.',
    offlineText: 'What you typed is kept here. It goes on when the connection is back.',
    notYours: 'This is outside your range.',
    notYoursText: 'Your roles do not show it. Whoever runs this app can change that.',
    missing: 'There is nothing here, or it is outside your range.',
    missingText: 'It may have been moved to the bin, or the link is old.',
    failed: 'The server could not answer this.',
  },
  {
    offline: '连不上服务器。',
    offlineText: '你填的还在这里，连上后继续。',
    notYours: '这里不在你的范围内。',
    notYoursText: '你的角色看不到，应用负责人可以调整。',
    missing: '这里没有内容，或不在你的范围内。',
    missingText: '可能已移到回收站，或链接过时了。',
    failed: '服务器没能回答。',
  },
)

/** What went wrong with a question to the server: in words, with a way on. */
export function ProblemState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }): ReactNode {
  const t = useTexts(texts)
  const kit = useTexts(kitTexts)
  const status = statusOf(error)
  const action = onRetry === undefined ? undefined : { label: kit('retry'), onSelect: onRetry }
  if (status === 403) return <NoPermission title={t('notYours')} text={t('notYoursText')} />
  if (status === 404) return <NoPermission title={t('missing')} text={t('missingText')} />
  if (status === 0) return <ErrorState title={t('offline')} text={t('offlineText')} action={action} />
  const problem = error instanceof ApiError ? error.problem : undefined
  return (
    <ErrorState
      title={problem?.title ?? t('failed')}
      text={problem?.detail}
      action={action}
      code={codeOf(error)}
      requestId={problem?.requestId}
    />
  )
}

/** A refusal as one sentence, for a toast. */
export const sentenceOf = (error: unknown): string => {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error)
  const [first] = error.issues
  return first?.message ?? error.problem.detail ?? error.problem.title
}
