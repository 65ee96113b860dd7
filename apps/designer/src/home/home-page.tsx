import { useQuery } from '@tanstack/react-query'
import { LanguageSwitch, Logo, NoPermission, StatusTag, Tile, useText, useTexts } from '@tessera/react'
import { Button } from 'antd'
import { ExternalLink, PencilRuler } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { api } from '../app/api.ts'
import { useSession } from '../app/session.ts'
import { NodeIcon } from '../parts/node-icon.tsx'
import { AccountMenu } from '../shell/account-menu.tsx'
import { Examples } from './examples.tsx'
import { StartBlank } from './start-blank.tsx'
import { StartFile } from './start-file.tsx'
import { homeTexts } from './texts.ts'
import '../parts/lists.css'
import '../shell/shell.css'
import './home.css'

/** The apps, and three ways to begin one: an example, a file, nothing. */
export function HomePage(): ReactNode {
  const t = useTexts(homeTexts)
  const text = useText()
  const navigate = useNavigate()
  const { session } = useSession()
  const { data } = useQuery({ queryKey: ['apps'], queryFn: () => api.listApps(), staleTime: 0 })
  const apps = data?.apps ?? session.apps
  const { admin, name } = session.user
  return (
    <div className="ds-home">
      <header className="ds-home-top">
        <Logo />
        <b>Tessera</b>
        <span className="ds-slash">/</span>
        <span>{session.workspace.label}</span>
        <span className="ds-grow" />
        <LanguageSwitch />
        <AccountMenu />
      </header>
      <Tile as="main" className="ds-home-tile">
        <div className="ds-home-body">
          <h1>{t('hello', { name })}</h1>
          <p className="ds-t3">{t('helloUnder')}</p>
          {apps.length === 0 ? null : (
            <section>
              <h2>{t('apps')}</h2>
              <div className="ds-apps">
                {apps.map(app => (
                  <div key={app.name} className="ds-app">
                    <span className="ds-app-icon" data-colour={app.colour ?? 'lapis'}>
                      <NodeIcon name={app.icon} size={20} />
                    </span>
                    <div className="ds-grow">
                      <b>{text(app.label, app.name)}</b>
                      <div className="ds-t3 tes-12">
                        {app.release === null ? (
                          <StatusTag>{t('unpublished')}</StatusTag>
                        ) : (
                          t('release', { number: app.release })
                        )}
                      </div>
                    </div>
                    {app.release === null ? null : (
                      <Button href={`/a/${app.name}`} icon={<ExternalLink size={14} strokeWidth={1.75} />}>
                        {t('run')}
                      </Button>
                    )}
                    {app.canDesign ? (
                      <Button
                        type="default"
                        icon={<PencilRuler size={14} strokeWidth={1.75} />}
                        onClick={() => void navigate(`/${app.name}`)}
                      >
                        {t('open')}
                      </Button>
                    ) : null}
                  </div>
                ))}
              </div>
            </section>
          )}
          {admin ? (
            <div className="ds-home-ways">
              <Examples />
              <div>
                <StartFile />
                <StartBlank />
              </div>
            </div>
          ) : apps.some(app => app.canDesign) ? null : (
            <NoPermission title={t('noRight')} text={t('noRightText')} />
          )}
        </div>
      </Tile>
    </div>
  )
}
