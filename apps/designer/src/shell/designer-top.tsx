import { labelOf } from '@tessera/metadata'
import { Breadcrumbs, IconButton, LanguageSwitch, Logo, TopBar, useLanguage, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { ExternalLink, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraft } from '../draft/draft-context.ts'
import { ProblemsButton } from '../problems/problems-button.tsx'
import { useOpenChanges } from '../publish/use-open-changes.ts'
import { AccountMenu } from './account-menu.tsx'
import { AppSwitcher } from './app-switcher.tsx'
import { useOpenPlace } from './place.ts'
import { SaveLine } from './save-line.tsx'
import type { Section } from './sections.ts'

export interface DesignerTopProps {
  readonly section: Section | undefined
  readonly onPublish: () => void
}

/** The top bar: app, where one is, undo and redo, how the draft stands, problems, publish. */
export function DesignerTop({ section, onPublish }: DesignerTopProps): ReactNode {
  const t = useTexts(appTexts)
  const { language } = useLanguage()
  const { app, state, store, definition } = useDraft()
  const place = useOpenPlace()
  const navigate = useNavigate()
  const { count, release } = useOpenChanges()
  const crumbs = [
    ...(section === undefined ? [] : [{ label: t(section), href: `/${app}/${section}` }]),
    ...(place === undefined ? [] : [{ label: place }]),
  ]
  return (
    <TopBar
      height={44}
      start={
        <>
          <a
            href="/design/"
            className="ds-logo"
            aria-label={t('allApps')}
            onClick={event => {
              event.preventDefault()
              void navigate('/')
            }}
          >
            <Logo />
          </a>
          <AppSwitcher app={app} label={labelOf(definition, language)} release={release} />
          <span className="ds-slash" aria-hidden="true">
            /
          </span>
          <Breadcrumbs crumbs={crumbs} onNavigate={href => void navigate(href)} />
          <span className="ds-undo">
            <IconButton
              label={t('undo')}
              shortcut="mod+z"
              disabled={state.undo.length === 0}
              icon={<Undo2 size={16} strokeWidth={1.75} />}
              onClick={store.undo}
            />
            <IconButton
              label={t('redo')}
              shortcut="shift+mod+z"
              disabled={state.redo.length === 0}
              icon={<Redo2 size={16} strokeWidth={1.75} />}
              onClick={store.redo}
            />
          </span>
          <SaveLine />
        </>
      }
      end={
        <>
          <ProblemsButton />
          {release === null ? null : (
            <Button icon={<ExternalLink size={14} strokeWidth={1.75} />} href={`/a/${app}`} target="_blank">
              {t('openApp')}
            </Button>
          )}
          <Button type="primary" onClick={onPublish}>
            {t('publish')}
            {count > 0 ? <span className="ds-publish-count">{count}</span> : null}
          </Button>
          <LanguageSwitch />
          <AccountMenu />
        </>
      }
    />
  )
}
