import { type Client, createClient } from '@tessera/client'
import { createQueryClient, i18n, queryKeys } from '@tessera/react'
import type { Session } from '@tessera/schemas'

/** Everything read from the server. */
export const queries = createQueryClient()

/** Takes over what is known of the session; `null` when nobody is signed in. */
export const keepSession = (session: Session | null): void => {
  queries.setQueryData(queryKeys.session, session)
}

/** The session that is known now, without asking. */
export const knownSession = (): Session | null | undefined => queries.getQueryData<Session | null>(queryKeys.session)

/** The server this page came from. A refusal for want of a session shows the sign-in page. */
export const client: Client = createClient({
  baseUrl: '',
  fetch: (url, request) => fetch(url, request as RequestInit),
  csrf: () => knownSession()?.csrf,
  language: () => (i18n.language === 'zh-CN' ? 'zh-CN' : 'en'),
  onError: (error, route) => {
    if (error.status === 401 && route !== 'signIn' && route !== 'signInByLink') keepSession(null)
  },
})
