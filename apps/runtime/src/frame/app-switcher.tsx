import { Logo, useText, useTexts } from '@tessera/react'
import { Dropdown, type MenuProps } from 'antd'
import { Check, ChevronsUpDown, PencilRuler, Users } from 'lucide-react'
import { type ReactNode, use } from 'react'
import { useNavigate } from 'react-router'
import { AppContext } from '../app/open-context.ts'
import { NamedIcon } from '../icons/named-icon.tsx'
import { paths } from '../places/paths.ts'
import { useSignedIn } from '../session/use-session.ts'
import { frameTexts } from './frame-texts.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The app one is in; opens the others, its designer, and for administrators the people. */
export function AppSwitcher(): ReactNode {
  const { apps, user, workspace } = useSignedIn()
  const app = use(AppContext)
  const text = useText()
  const t = useTexts(frameTexts)
  const navigate = useNavigate()
  const name = app === undefined ? workspace.label : text(app.definition.label, app.name)
  const open = apps.filter(one => one.release !== null)
  const items: MenuProps['items'] = [
    {
      key: 'apps',
      type: 'group',
      label: t('apps'),
      children: open.map(one => ({
        key: one.name,
        icon: <NamedIcon name={one.icon ?? 'layout-grid'} />,
        label: text(one.label, one.name),
        extra: one.name === app?.name ? <Check size={14} strokeWidth={2} aria-hidden="true" /> : undefined,
        onClick: () => void navigate(paths.app(one.name)),
      })),
    },
  ]
  const canDesign = app === undefined ? user.admin : app.summary.canDesign
  if (canDesign || user.admin) items.push({ key: 'line', type: 'divider' })
  if (canDesign) {
    items.push({
      key: 'design',
      icon: <PencilRuler {...icon} />,
      label: <a href={app === undefined ? '/design/' : paths.design(app.name)}>{t('openDesigner')}</a>,
    })
  }
  if (user.admin) {
    items.push({
      key: 'people',
      icon: <Users {...icon} />,
      label: t('people'),
      onClick: () => void navigate(paths.people),
    })
  }
  return (
    <Dropdown menu={{ items, style: { minWidth: 208 } }} trigger={['click']}>
      <button type="button" className="rt-app" aria-haspopup="menu">
        <Logo />
        <span className="tes-ellipsis">{name}</span>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </Dropdown>
  )
}
