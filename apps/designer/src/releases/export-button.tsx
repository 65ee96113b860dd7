import { useTexts } from '@tessera/react'
import { Button, Dropdown } from 'antd'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { releaseTexts } from './texts.ts'
import { useExport } from './use-export.ts'

/** Saves one release as a file: one JSON document or a folder. */
export function ExportButton({ app, release }: { app: string; release: number }): ReactNode {
  const t = useTexts(releaseTexts)
  const save = useExport()
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'json', label: t('asBundle') },
          { key: 'zip', label: t('asFolder') },
        ],
        onClick: ({ key }) => void save(app, release, key === 'zip' ? 'zip' : 'json'),
      }}
    >
      <Button
        aria-label={t('exportRelease', { release: `v${release}` })}
        title={t('exportRelease', { release: `v${release}` })}
        icon={<Download size={14} strokeWidth={1.75} />}
      />
    </Dropdown>
  )
}
