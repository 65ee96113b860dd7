import { Empty, useTexts } from '@tessera/react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { Frame } from '../frame/frame.tsx'
import { appTexts } from './app-texts.ts'

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  const t = useTexts(appTexts)
  const navigate = useNavigate()
  return (
    <Frame>
      <main className="tes-tile rt-page-state">
        <Empty title={t('notFound')} other={{ label: t('home'), onSelect: () => void navigate('/') }} />
      </main>
    </Frame>
  )
}
