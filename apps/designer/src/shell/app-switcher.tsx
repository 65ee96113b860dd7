import { useText, useTexts } from '@tessera/react'
import { Dropdown } from 'antd'
import { ChevronsUpDown, Download, LayoutGrid, Settings2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../app/session.ts'
import { appTexts } from '../app/texts.ts'
import { NodeIcon } from '../parts/node-icon.tsx'
import { releaseTexts } from '../releases/texts.ts'
import { useExport } from '../releases/use-export.ts'

export interface AppSwitcherProps {
  readonly app: string
  readonly label: string
  /** The release that runs; null before the first, undefined while it is not known. */
  readonly release: number | null | undefined
}

/** The open app's name; opens what can be done with the app as a whole, and the list of the others. */
export function AppSwitcher({ app, label, release }: AppSwitcherProps): ReactNode {
  const t = useTexts(appTexts)
  const r = useTexts(releaseTexts)
  const save = useExport()
  const text = useText()
  const navigate = useNavigate()
  const { session } = useSession()
  const apps = session.apps.filter(one => one.canDesign || one.name === app)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [`/${app}`],
        items: [
          ...apps.map(one => ({
            key: `/${one.name}`,
            label: text(one.label, one.name),
            icon: (
              <span>
                <NodeIcon name={one.icon} size={14} />
              </span>
            ),
          })),
          { type: 'divider' as const },
          {
            key: `/${app}/settings`,
            label: t('appSettings'),
            icon: <Settings2 size={14} strokeWidth={1.75} />,
          },
          {
            key: 'export',
            label: typeof release === 'number' ? r('exportRelease', { release: `v${release}` }) : r('exportDraft'),
            icon: <Download size={14} strokeWidth={1.75} />,
            disabled: release === undefined,
            children: [
              { key: 'json', label: r('asBundle') },
              { key: 'zip', label: r('asFolder') },
            ],
          },
          { type: 'divider' as const },
          { key: '/', label: t('allApps'), icon: <LayoutGrid size={14} strokeWidth={1.75} /> },
        ],
        onClick: ({ key }) => {
          if (key === 'json' || key === 'zip') void save(app, release ?? null, key)
          else void navigate(key)
        },
      }}
    >
      <button type="button" className="ds-switcher">
        <span className="tes-ellipsis">{label}</span>
        <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </Dropdown>
  )
}
