import { DataProvider, Empty, useApp, useTexts } from '@tessera/react'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { Outlet, useNavigate, useParams } from 'react-router'
import { Frame } from '../frame/frame.tsx'
import { LiveEvents } from '../live/live-events.tsx'
import { paths } from '../places/paths.ts'
import { client, queries } from '../server/client.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { useSignedIn } from '../session/use-session.ts'
import { appTexts } from './app-texts.ts'
import { rememberApp } from './first-place.tsx'
import { openApp } from './open-app.ts'
import { AppContext } from './open-context.ts'

/** Opens the app of the address: its definition and the person’s rights, then the frame around its screens. */
export function AppGate(): ReactNode {
  const { app: name = '' } = useParams()
  const { apps, user } = useSignedIn()
  const t = useTexts(appTexts)
  const navigate = useNavigate()
  const summary = apps.find(one => one.name === name)
  const published = summary !== undefined && summary.release !== null
  const { loaded, error, refetch } = useApp(client, published ? name : undefined)
  const app = useMemo(() => (loaded && summary ? openApp(loaded, summary) : undefined), [loaded, summary])
  const go = useCallback((href: string) => void navigate(href), [navigate])
  const recordHref = useCallback((object: string, id: string) => paths.record(name, object, id), [name])
  useEffect(() => {
    if (published) rememberApp(user.id, name)
  }, [published, user.id, name])
  if (app !== undefined) {
    return (
      <AppContext value={app}>
        <DataProvider
          client={client}
          app={app.name}
          currency={app.definition.currency}
          timezone={app.definition.timezone}
          recordHref={recordHref}
          navigate={go}
          queryClient={queries}
        >
          <LiveEvents />
          <Frame>
            <Outlet />
          </Frame>
        </DataProvider>
      </AppContext>
    )
  }
  const other = apps.find(one => one.release !== null && one.name !== name)
  return (
    <Frame>
      <div className="rt-page-state">
        {error ? <ProblemState error={error} onRetry={() => void refetch()} /> : null}
        {published ? null : (
          <Empty
            title={summary === undefined ? t('noSuchApp') : t('notPublished')}
            text={summary === undefined ? t('noSuchAppText') : t('notPublishedText')}
            other={other && { label: t('openOther'), onSelect: () => go(paths.app(other.name)) }}
          />
        )}
      </div>
    </Frame>
  )
}
