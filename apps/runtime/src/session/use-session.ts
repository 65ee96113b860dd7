import { takeLanguage } from '@tessera/react'
import type { Language, Session } from '@tessera/schemas'
import { createContext, use } from 'react'
import { client, keepSession, knownSession, queries } from '../server/client.ts'

/** Filled by the session’s gate. */
export const SessionContext = createContext<Session | undefined>(undefined)

/** Who is signed in, below the session’s gate. */
export const useSignedIn = (): Session => {
  const session = use(SessionContext)
  if (session === undefined) throw new Error('useSignedIn stands outside the session’s gate')
  return session
}

/**
 * Takes over a session that has just begun: nothing of the one before stays.
 * @param byLink whoever comes by a link may see Tessera for the first time: the language on the screen stays.
 */
export const beginSession = (session: Session, byLink = false): void => {
  queries.clear()
  keepSession(session)
  takeLanguage(byLink ? undefined : session.user.language)
}

/** Ends the session here and on the server; works without a connection too. */
export const endSession = async (): Promise<void> => {
  await client.signOut().catch(() => undefined)
  queries.clear()
  keepSession(null)
}

/** Keeps the language with the person. The page has switched already; a failure only means that another device does not. */
export const keepLanguage = async (language: Language): Promise<void> => {
  const session = knownSession()
  if (!session || session.user.language === language) return
  keepSession({ ...session, user: { ...session.user, language } })
  await client.changeMe({ body: { language } }).catch(() => undefined)
}
