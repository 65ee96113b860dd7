import { Empty, Tile, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from './texts.ts'

/** An address that leads nowhere. */
export function NothingHere(): ReactNode {
  const t = useTexts(appTexts)
  const navigate = useNavigate()
  return (
    <Tile as="main" className="ds-centre">
      <Empty
        title={t('notFound')}
        text={t('notFoundText')}
        other={{ label: t('backToApps'), onSelect: () => void navigate('/') }}
      />
    </Tile>
  )
}
