import { useText, useTexts } from '@tessera/react'
import { Dropdown } from 'antd'
import { ChevronsUpDown, LayoutGrid } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'
import { NodeIcon } from '../parts/node-icon.tsx'

/** The open app's name; opens the list of the others. */
export function AppSwitcher({ app, label }: { app: string; label: string }): ReactNode {
  const t = useTexts(appTexts)
  const text = useText()
  const navigate = useNavigate()
  const { session } = useSession()
  const apps = session.apps.filter(one => one.canDesign || one.name === app)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [app],
        items: [
          ...apps.map(one => ({
            key: one.name,
            label: text(one.label, one.name),
            icon: <NodeIcon name={one.icon} size={14} />,
          })),
          { type: 'divider' as const },
          { key: '', label: t('allApps'), icon: <LayoutGrid size={14} strokeWidth={1.75} /> },
        ],
        onClick: ({ key }) => void navigate(key === '' ? '/' : `/${key}`),
      }}
    >
      <button type="button" className="ds-switcher">
        <span className="tes-ellipsis">{label}</span>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </Dropdown>
  )
}
