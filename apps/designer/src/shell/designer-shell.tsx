import { AppFrame, Rail, useTexts } from '@tessera/react'
import { createElement, lazy, type ReactNode, Suspense, useState } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { appTexts } from '../app/texts.ts'
import { useDraftDoor } from '../draft/draft-context.ts'
import { ProblemsProvider } from '../problems/problems-provider.tsx'
import { useProblems } from '../problems/use-problems.ts'
import { DesignerKeys } from './designer-keys.tsx'
import { DesignerTop } from './designer-top.tsx'
import { DraftNotes } from './draft-notes.tsx'
import { isSection, sections } from './sections.ts'
import '../parts/lists.css'
import '../parts/parts.css'
import './shell.css'

const PublishDialog = lazy(async () => ({ default: (await import('../publish/publish-dialog.tsx')).PublishDialog }))

function DesignerRail({ current }: { current: string | undefined }): ReactNode {
  const t = useTexts(appTexts)
  const { app } = useDraftDoor()
  const navigate = useNavigate()
  const problems = useProblems()
  const items = sections.map(({ key, icon }) => ({
    key,
    label: t(key),
    // Within the router's base; a plain click stays on the page.
    href: `/design/${app}/${key}`,
    icon: createElement(icon, { size: 18, strokeWidth: 1.75, 'aria-hidden': true }),
    count: problems.filter(problem => problem.spot.section === key && problem.severity === 'block').length,
  }))
  return (
    <Rail
      items={items}
      current={current}
      label={t('designer')}
      onNavigate={href => void navigate(href.slice('/design'.length))}
    />
  )
}

/** Everything around a screen: bar, rail, notes, keys and the publish dialog. */
export function DesignerShell(): ReactNode {
  const { pathname } = useLocation()
  const at = pathname.split('/')[2]
  const section = isSection(at) ? at : undefined
  const [publishing, setPublishing] = useState(false)
  return (
    <ProblemsProvider>
      <AppFrame
        top={<DesignerTop section={section} onPublish={() => setPublishing(true)} />}
        side={<DesignerRail current={section} />}
      >
        <div className="ds-main">
          <DraftNotes />
          <div className="ds-screen">
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          </div>
        </div>
      </AppFrame>
      <DesignerKeys onPublish={() => setPublishing(true)} />
      {publishing ? (
        <Suspense fallback={null}>
          <PublishDialog onClose={() => setPublishing(false)} />
        </Suspense>
      ) : null}
    </ProblemsProvider>
  )
}
