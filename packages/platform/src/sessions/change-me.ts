import { type ChangeMeBody, issue, type Session } from '@tessera/schemas'
import type { Caller } from '../core/caller.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import { getSession } from './get-session.ts'
import { accountLimit, limitAttempts } from './limit-attempts.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import type { SessionState } from './session-state.ts'

const changePassword = async (
  platform: Platform,
  caller: Caller,
  password: NonNullable<ChangeMeBody['password']>,
  state: SessionState | null,
): Promise<void> => {
  await limitAttempts(platform, 'change password', caller.userId, accountLimit)
  const [user] = await platform.database.query<{ password_hash: string | null }>(
    'select password_hash from tessera.users where id = $1',
    [caller.userId],
  )
  // Who came by a one-time link has no password yet, and nothing to prove.
  const stored = user?.password_hash ?? null
  if (stored !== null && !(await passwordFits(password.old, stored))) {
    throw refusal([issue('wrong_password', '/password/old')])
  }
  await platform.database.query('update tessera.users set password_hash = $2 where id = $1', [
    caller.userId,
    await hashPassword(password.new),
  ])
  // Whoever else is signed in with this account has to prove themselves anew.
  await platform.database.query('delete from tessera.sessions where user_id = $1 and id is distinct from $2', [
    caller.userId,
    state?.id ?? null,
  ])
}

/** Changes one’s own name, language or password. A new password ends one’s other sessions. */
export const changeMe = async (
  platform: Platform,
  caller: Caller,
  body: ChangeMeBody,
  state: SessionState | null,
): Promise<Session> => {
  if (body.password !== undefined) await changePassword(platform, caller, body.password, state)
  await platform.database.query(
    'update tessera.users set name = coalesce($2, name), language = coalesce($3, language) where id = $1',
    [caller.userId, body.name ?? null, body.language ?? null],
  )
  await platform.tellPeopleChanged()
  return getSession(platform, caller, state)
}
