import { ApiError } from '@tessera/client'
import { Empty, useTexts } from '@tessera/react'
import { type ReactNode, useMemo } from 'react'
import { Outlet, useNavigate, useParams } from 'react-router'
import { ProblemState } from '../server/problem-state.tsx'
import { appTexts } from './app-texts.ts'
import { objectKey } from './open-app.ts'
import { ObjectContext, useOpenApp } from './open-context.ts'

const forbidden = new ApiError({ type: 'about:blank', title: '', status: 403, code: 'forbidden', issues: [] })

/** Finds the object of the address; says so where there is none or it is not open to the person. */
export function ObjectGate(): ReactNode {
  const app = useOpenApp()
  const { object: name = '' } = useParams()
  const t = useTexts(appTexts)
  const navigate = useNavigate()
  const open = useMemo(() => {
    const object = app.model.object(name)
    return object && { object, key: objectKey(app, object), rights: app.rights(object) }
  }, [app, name])
  if (open?.rights.see) {
    return (
      <ObjectContext value={open}>
        <Outlet key={open.key} />
      </ObjectContext>
    )
  }
  return (
    <main className="tes-tile rt-page-state">
      {open === undefined ? (
        <Empty title={t('noObject')} other={{ label: t('home'), onSelect: () => void navigate(`/a/${app.name}`) }} />
      ) : (
        <ProblemState error={forbidden} />
      )}
    </main>
  )
}
