import { ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { kitTexts } from '../i18n/kit-texts.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LanguageSwitch } from '../pieces/language-switch.tsx'
import { Logo } from '../pieces/logo.tsx'
import { MosaicArt } from './mosaic-art.tsx'
import './sign-in.css'

export interface EntryPageProps {
  readonly title: ReactNode
  /** Under the title: the other name, the host. */
  readonly under?: ReactNode
  readonly version?: string | undefined
  readonly children: ReactNode
}

/** A page before one is in: sign in, set up, accept an invitation. The form left, the mosaic right, none on a phone. */
export function EntryPage({ title, under, version, children }: EntryPageProps): ReactNode {
  const t = useTexts(kitTexts)
  return (
    <div className="tes-entry">
      <div className="tes-entry-side">
        <header className="tes-entry-head">
          <Logo size={24} />
          <span className="tes-entry-name">Tessera</span>
          <LanguageSwitch />
        </header>
        <main className="tes-entry-main">
          <h1 className="tes-entry-title">{title}</h1>
          <div className="tes-entry-under">{under}</div>
          {children}
        </main>
        <footer className="tes-entry-foot">
          <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{t('ownServer')}</span>
          <span className="tes-num">{version}</span>
        </footer>
      </div>
      <MosaicArt />
    </div>
  )
}
