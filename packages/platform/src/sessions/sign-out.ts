import type { Platform } from '../core/platform.ts'
import type { SessionState } from './session-state.ts'

/** Ends a session, on all servers. */
export const signOut = async (platform: Platform, state: SessionState): Promise<void> => {
  await platform.database.query('delete from tessera.sessions where id = $1', [state.id])
  await platform.tellPeopleChanged()
}
