import { Empty, useLanguage, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { Navigate } from 'react-router'
import { Frame } from '../frame/frame.tsx'
import { navigationPlaces } from '../places/navigation-places.ts'
import { paths } from '../places/paths.ts'
import { useSignedIn } from '../session/use-session.ts'
import { appTexts } from './app-texts.ts'
import { useOpenApp } from './open-context.ts'

const lastKey = (person: string): string => `tessera.app.${person}`

/** Remembers the app that was open last in this browser. */
export const rememberApp = (person: string, app: string): void => localStorage.setItem(lastKey(person), app)

/** The app one was in last, else the first one. */
export function FirstApp(): ReactNode {
  const { apps, user } = useSignedIn()
  const t = useTexts(appTexts)
  const open = apps.filter(app => app.release !== null)
  const app = open.find(one => one.name === localStorage.getItem(lastKey(user.id))) ?? open[0]
  if (app !== undefined) return <Navigate to={paths.app(app.name)} replace />
  return (
    <Frame>
      <main className="tes-tile rt-page-state">
        <Empty
          title={t('noApps')}
          text={t('noAppsText')}
          action={user.admin ? { label: t('designer'), onSelect: () => location.assign('/design/') } : undefined}
        />
      </main>
    </Frame>
  )
}

/** The first place of the app’s navigation. */
export function FirstPlace(): ReactNode {
  const app = useOpenApp()
  const { language } = useLanguage()
  const t = useTexts(appTexts)
  const place = navigationPlaces(app, language)
    .flatMap(group => group.places)
    .find(one => one.object !== undefined)
  if (place !== undefined) return <Navigate to={place.href} replace />
  return (
    <main className="tes-tile rt-page-state">
      <Empty title={t('noPlaces')} text={t('noPlacesText')} />
    </main>
  )
}
