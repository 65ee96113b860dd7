import type { Session } from '@tessera/schemas'
import { createContext, use } from 'react'

/** The session and the way out of it. */
export interface SessionDoor {
  readonly session: Session
  readonly signOut: () => Promise<void>
  readonly reload: () => Promise<void>
}

/** Filled by `SessionGate`. */
export const SessionContext = createContext<SessionDoor | undefined>(undefined)

/** Who is signed in; only inside the gate. */
export const useSession = (): SessionDoor => {
  const door = use(SessionContext)
  if (door === undefined) throw new Error('useSession stands outside SessionGate')
  return door
}
