import { useText, useTexts } from '@tessera/react'
import { useMemo } from 'react'
import type { PlaceGroup } from '../places/navigation-places.ts'
import { paths } from '../places/paths.ts'
import { useSignedIn } from '../session/use-session.ts'
import { placeTexts } from './place-texts.ts'

/** The pages of the administrator: people, departments, keys, and the roles of each app. */
export const useAdminPlaces = (): readonly PlaceGroup[] => {
  const { user, apps } = useSignedIn()
  const t = useTexts(placeTexts)
  const text = useText()
  return useMemo(() => {
    if (!user.admin) return []
    const roles = apps.map(app => ({
      key: paths.roles(app.name),
      label: text(app.label, app.name),
      href: paths.roles(app.name),
      icon: app.icon ?? 'layout-grid',
    }))
    return [
      {
        key: 'people',
        label: undefined,
        places: [
          { key: 'people', label: t('people'), href: paths.people, icon: 'users' },
          { key: 'departments', label: t('departments'), href: paths.departments, icon: 'network' },
          { key: 'keys', label: t('keys'), href: paths.keys, icon: 'key-round' },
        ],
      },
      ...(roles.length === 0 ? [] : [{ key: 'roles', label: t('roles'), places: roles }]),
    ]
  }, [user.admin, apps, t, text])
}
