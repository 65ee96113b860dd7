import { EntryPage, ErrorState, ProgressLine, useTexts } from '@tessera/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { client } from '../server/client.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { codeOf } from '../server/refusal.ts'
import { sessionTexts } from './session-texts.ts'
import { beginSession } from './use-session.ts'

/** Signs in by a one-time link. A link works once, so it is sent once, also where effects run twice. */
export function LinkScreen({ token, next }: { token: string; next: string }): ReactNode {
  const t = useTexts(sessionTexts)
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<unknown>()
  const sent = useRef(false)
  useEffect(() => {
    if (sent.current) return
    sent.current = true
    client.signInByLink({ body: { token } }).then(
      session => {
        beginSession(session, true)
        void navigate(next, { replace: true })
      },
      error => setRefusal(error),
    )
  }, [token, next, navigate])
  const old = codeOf(refusal) === 'link_expired'
  return (
    <EntryPage title={refusal === undefined ? t('linkTitle') : t('signInTitle')}>
      <div className="tes-entry-form">
        {refusal === undefined ? (
          <ProgressLine text={t('link')} />
        ) : (
          <ErrorState
            title={old ? t('linkOld') : sentenceOf(refusal)}
            text={old ? t('linkOldText') : undefined}
            code={codeOf(refusal)}
            action={{ label: t('linkOther'), onSelect: () => void navigate('/sign-in', { replace: true }) }}
          />
        )}
      </div>
    </EntryPage>
  )
}
