import { useQuery } from '@tanstack/react-query'
import { SignInPage, type SignInProblem, type SignInValues, useSession, useTexts } from '@tessera/react'
import { type ReactNode, useEffect } from 'react'
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router'
import { usePageTitle } from '../frame/use-page-title.ts'
import { client } from '../server/client.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { codeOf, statusOf } from '../server/refusal.ts'
import { LinkScreen } from './link-screen.tsx'
import { nextPath } from './next-path.ts'
import { sessionTexts } from './session-texts.ts'
import { beginSession } from './use-session.ts'

/** The sign-in page; with a token in its address the page of a one-time link. */
export function SignInScreen(): ReactNode {
  const [search] = useSearchParams()
  const { state } = useLocation()
  const token = search.get('token')
  const next = nextPath(search.get('next'))
  const session = useSession(client)
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => client.getSetup(), staleTime: 60_000 })
  const t = useTexts(sessionTexts)
  const navigate = useNavigate()
  usePageTitle(t('signInTitle'))
  const known = session.data ?? undefined
  useEffect(() => {
    if (known && token === null) void navigate(next, { replace: true })
  }, [known, token, next, navigate])

  if (token !== null) return <LinkScreen token={token} next={next} />
  if (setup.data?.needed) return <Navigate to="/set-up" replace />
  if (session.isPending) return null

  const signIn = async ({ email, password, staySignedIn }: SignInValues): Promise<SignInProblem | undefined> => {
    try {
      beginSession(await client.signIn({ body: { email, password, remember: staySignedIn } }))
      return undefined
    } catch (error) {
      if (statusOf(error) === 401) return { title: t('wrong'), text: t('wrongText'), code: codeOf(error) }
      if (statusOf(error) === 429) return { title: t('tooMany'), text: sentenceOf(error), code: codeOf(error) }
      return { title: sentenceOf(error), code: codeOf(error) }
    }
  }
  const email = typeof state === 'object' && state !== null && 'email' in state ? String(state.email) : undefined
  return (
    <SignInPage company={setup.data?.workspace ?? 'Tessera'} host={location.host} onSignIn={signIn} email={email} />
  )
}

export const Component = SignInScreen
