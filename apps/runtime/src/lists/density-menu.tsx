import { defineTexts, useTexts } from '@tessera/react'
import { Button, Dropdown } from 'antd'
import { Rows3 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Density } from './use-view-memory.ts'

const texts = defineTexts(
  'runtime.density',
  { label: 'Row height', compact: 'Compact', standard: 'Standard', relaxed: 'Relaxed' },
  { label: '行高', compact: '紧凑', standard: '标准', relaxed: '宽松' },
)

export interface DensityMenuProps {
  readonly density: Density
  readonly onDensity: (density: Density) => void
}

/** How high the rows are. */
export function DensityMenu({ density, onDensity }: DensityMenuProps): ReactNode {
  const t = useTexts(texts)
  const items = (['compact', 'standard', 'relaxed'] as const).map(key => ({
    key,
    label: t(key),
    onClick: () => onDensity(key),
  }))
  return (
    <Dropdown menu={{ items, selectable: true, selectedKeys: [density] }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        aria-label={`${t('label')}: ${t(density)}`}
        icon={<Rows3 size={16} strokeWidth={1.75} aria-hidden="true" />}
      >
        {t(density)}
      </Button>
    </Dropdown>
  )
}
