import { labelOf } from '@tessera/metadata'
import { useLanguage, useTexts } from '@tessera/react'
import { Button, Dropdown } from 'antd'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { objectKey } from '../app/open-app.ts'
import { useOpenApp } from '../app/open-context.ts'
import { NamedIcon } from '../icons/named-icon.tsx'
import { ownObjects } from '../places/navigation-places.ts'
import { paths } from '../places/paths.ts'
import { frameTexts } from './frame-texts.ts'

/** Everything the person may create, from anywhere. */
export function NewMenu(): ReactNode {
  const app = useOpenApp()
  const { language } = useLanguage()
  const t = useTexts(frameTexts)
  const navigate = useNavigate()
  const objects = ownObjects(app).filter(object => app.rights(object).create)
  if (objects.length === 0) return null
  const items = objects.map(object => ({
    key: object.qualified,
    icon: <NamedIcon name={object.definition.icon ?? 'table-2'} />,
    label: labelOf(object, language),
    onClick: () => void navigate(paths.create(app.name, objectKey(app, object))),
  }))
  return (
    <Dropdown menu={{ items, style: { minWidth: 160 } }} trigger={['click']} placement="bottomRight">
      <Button icon={<Plus size={14} strokeWidth={2} aria-hidden="true" />}>{t('new')}</Button>
    </Dropdown>
  )
}
