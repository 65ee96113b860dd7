import { Navigation, useTexts } from '@tessera/react'
import { type ReactNode, use } from 'react'
import { useNavigate } from 'react-router'
import { AppContext } from '../app/open-context.ts'
import { NamedIcon } from '../icons/named-icon.tsx'
import { paths } from '../places/paths.ts'
import { useRecent } from '../places/recent.ts'
import { useSignedIn } from '../session/use-session.ts'
import { frameTexts } from './frame-texts.ts'
import { usePlaces } from './use-places.ts'

const shown = 3

/** Goes to a place of this app; one outside opens as an ordinary page. */
export const useGo = (): ((href: string) => void) => {
  const navigate = useNavigate()
  return href => (/^https?:\/\//.test(href) ? window.open(href, '_blank', 'noopener') : void navigate(href))
}

/** The navigation at the left, with what was opened last at its foot. */
export function SideNavigation(): ReactNode {
  const { groups, current } = usePlaces()
  const { user } = useSignedIn()
  const app = use(AppContext)
  const t = useTexts(frameTexts)
  const go = useGo()
  const recent = useRecent(user.id, app?.name ?? '')
  const items = app === undefined ? [] : recent.slice(0, shown)
  return (
    <Navigation
      groups={groups.map(group => ({
        key: group.key,
        label: group.label,
        items: group.places.map(place => ({ ...place, icon: <NamedIcon name={place.icon} /> })),
      }))}
      current={current?.key}
      onNavigate={go}
      recent={{
        key: 'recent',
        label: t('recent'),
        items: items.map(({ object, id, title }) => ({
          key: id,
          label: title,
          href: paths.record(app?.name ?? '', object, id),
          icon: <NamedIcon name={app?.model.object(object)?.definition.icon ?? 'table-2'} size={14} />,
        })),
      }}
    />
  )
}
