import { i18n, SkeletonLines, useDelayed, useSession } from '@tessera/react'
import { type ReactNode, useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { client } from '../server/client.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { keepLanguage, SessionContext } from './use-session.ts'

/** Where one goes after signing in. */
export const signInPath = (from: string): string =>
  from === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(from)}`

/** Everything below it is for people who are signed in; others sign in first and come back. */
export function SessionGate(): ReactNode {
  const { data: session, error, refetch, isPending } = useSession(client)
  const { pathname, search } = useLocation()
  const slow = useDelayed(isPending, 150)
  useEffect(() => {
    const keep = (language: string): void => void keepLanguage(language === 'zh-CN' ? 'zh-CN' : 'en')
    i18n.on('languageChanged', keep)
    return () => i18n.off('languageChanged', keep)
  }, [])
  if (session) {
    return (
      <SessionContext value={session}>
        <Outlet />
      </SessionContext>
    )
  }
  if (session === null) return <Navigate to={signInPath(pathname + search)} replace />
  return (
    <main className="rt-waiting">
      {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : slow ? <SkeletonLines /> : null}
    </main>
  )
}
