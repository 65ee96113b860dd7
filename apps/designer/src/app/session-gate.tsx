import {
  ErrorState,
  Loading,
  SignInPage,
  type SignInProblem,
  type SignInValues,
  takeLanguage,
  useTexts,
} from '@tessera/react'
import type { Session } from '@tessera/schemas'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { api, problemOf, setCsrf, whenSignedOut } from './api.ts'
import { SessionContext } from './session.ts'
import { appTexts } from './texts.ts'

type State =
  | { readonly at: 'asking' }
  | { readonly at: 'out'; readonly workspace: string }
  | { readonly at: 'in'; readonly session: Session }
  | { readonly at: 'expired'; readonly session: Session }
  | { readonly at: 'unreachable' }

const asked = async (): Promise<State> => {
  try {
    const session = await api.getSession()
    setCsrf(session.csrf)
    return { at: 'in', session }
  } catch (error) {
    if (problemOf(error)?.status !== 401) return { at: 'unreachable' }
  }
  try {
    const setup = await api.getSetup()
    // The first administrator is made on the runtime's page.
    if (setup.needed) location.assign('/')
    return { at: 'out', workspace: setup.workspace }
  } catch {
    return { at: 'unreachable' }
  }
}

/** Lets through who is signed in. When a session ends meanwhile, what was open stays underneath and is there again afterwards. */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const t = useTexts(appTexts)
  const [state, setState] = useState<State>({ at: 'asking' })
  const ask = useCallback(async () => setState(await asked()), [])
  useEffect(() => {
    void ask()
    whenSignedOut(() => setState(now => (now.at === 'in' ? { at: 'expired', session: now.session } : now)))
  }, [ask])

  const signIn = async ({ email, password, staySignedIn }: SignInValues): Promise<SignInProblem | undefined> => {
    try {
      const session = await api.signIn({ body: { email, password, remember: staySignedIn } })
      setCsrf(session.csrf)
      if (state.at === 'out') takeLanguage(session.user.language)
      setState({ at: 'in', session })
      return undefined
    } catch (error) {
      const problem = problemOf(error)?.problem
      if (problem === undefined) return { title: t('offlineTitle'), text: t('offlineText') }
      return { title: problem.detail ?? problem.title, code: problem.code, requestId: problem.requestId }
    }
  }
  const signOut = async (): Promise<void> => {
    await api.signOut().catch(() => undefined)
    setCsrf(undefined)
    location.assign('/')
  }

  if (state.at === 'asking') return <Loading />
  if (state.at === 'unreachable')
    return (
      <div style={{ maxWidth: 560, margin: '80px auto' }}>
        <ErrorState
          title={t('offlineTitle')}
          text={t('offlineText')}
          action={{ label: t('retry'), onSelect: () => void ask() }}
        />
      </div>
    )
  if (state.at === 'out') return <SignInPage company={state.workspace} host={location.host} onSignIn={signIn} />
  const { session } = state
  return (
    <>
      {state.at === 'expired' ? (
        <div className="tes-over">
          <SignInPage
            company={session.workspace.label}
            host={location.host}
            email={session.user.email}
            onSignIn={signIn}
          />
        </div>
      ) : null}
      <SessionContext value={{ session, signOut, reload: ask }}>
        <div className="tes-under" inert={state.at === 'expired'}>
          {children}
        </div>
      </SessionContext>
    </>
  )
}
