import { ApiError } from '@tessera/client'
import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { Frame } from '../frame/frame.tsx'
import { ProblemState } from '../server/problem-state.tsx'
import { useSignedIn } from '../session/use-session.ts'
import './people.css'

const forbidden = new ApiError({ type: 'about:blank', title: '', status: 403, code: 'forbidden', issues: [] })

/** The frame of the administrator’s pages. */
export function Component(): ReactNode {
  const { user } = useSignedIn()
  return (
    <Frame>
      {user.admin ? (
        <Outlet />
      ) : (
        <main className="tes-tile rt-page-state">
          <ProblemState error={forbidden} />
        </main>
      )}
    </Frame>
  )
}
