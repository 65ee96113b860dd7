import { Sheet, useText, useTexts } from '@tessera/react'
import { PencilRuler, Search, Users } from 'lucide-react'
import { type ReactNode, use, useState } from 'react'
import { AppContext } from '../app/open-context.ts'
import { NamedIcon } from '../icons/named-icon.tsx'
import { paths } from '../places/paths.ts'
import { useSignedIn } from '../session/use-session.ts'
import { frameTexts } from './frame-texts.ts'
import { AccountSlot, PersonPanel } from './person-menu.tsx'
import { useGo } from './side-navigation.tsx'
import { usePlaces } from './use-places.ts'

const icon = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export interface MoreSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onSearch: () => void
}

/** Everything the tab bar of a phone has no room for: search, all places, the other apps, the person. */
export function MoreSheet({ open, onClose, onSearch }: MoreSheetProps): ReactNode {
  const { groups, current } = usePlaces()
  const { apps, user } = useSignedIn()
  const app = use(AppContext)
  const t = useTexts(frameTexts)
  const text = useText()
  const navigate = useGo()
  const [account, setAccount] = useState(false)
  const go = (href: string): void => {
    onClose()
    navigate(href)
  }
  const item = (key: string, glyph: ReactNode, label: string, onClick: () => void, here = false): ReactNode => (
    <button key={key} type="button" className="rt-menu-item" aria-current={here ? 'page' : undefined} onClick={onClick}>
      {glyph}
      {label}
    </button>
  )
  const others = apps.filter(one => one.release !== null && one.name !== app?.name)
  return (
    <>
      <Sheet open={open} onClose={onClose} title={app === undefined ? t('more') : text(app.definition.label, app.name)}>
        <div className="rt-more">
          {app === undefined
            ? null
            : item('search', <Search {...icon} />, t('search'), () => {
                onClose()
                onSearch()
              })}
          {groups.map(group => (
            <section key={group.key}>
              {group.label === undefined ? null : <h2>{group.label}</h2>}
              {group.places.map(place =>
                item(
                  place.key,
                  <NamedIcon name={place.icon} size={20} />,
                  place.label,
                  () => go(place.href),
                  place.key === current?.key,
                ),
              )}
            </section>
          ))}
          {others.length > 0 || user.admin || app?.summary.canDesign ? (
            <section>
              <h2>{t('apps')}</h2>
              {others.map(one =>
                item(
                  one.name,
                  <NamedIcon name={one.icon ?? 'layout-grid'} size={20} />,
                  text(one.label, one.name),
                  () => go(paths.app(one.name)),
                ),
              )}
              {app?.summary.canDesign
                ? item('design', <PencilRuler {...icon} />, t('openDesigner'), () =>
                    location.assign(paths.design(app.name)),
                  )
                : null}
              {user.admin ? item('people', <Users {...icon} />, t('people'), () => go(paths.people)) : null}
            </section>
          ) : null}
          <PersonPanel onAccount={() => setAccount(true)} />
        </div>
      </Sheet>
      <AccountSlot open={account} onClose={() => setAccount(false)} />
    </>
  )
}
