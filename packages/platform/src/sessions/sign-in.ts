import type { SignInBody } from '@tessera/schemas'
import type { Platform } from '../core/platform.ts'
import { problem } from '../core/problem.ts'
import { beginSession } from './begin-session.ts'
import { accountLimit, addressLimit, forgetAttempts, limitAttempts, takeBackAttempt } from './limit-attempts.ts'
import { passwordFits } from './passwords.ts'
import type { SessionState } from './session-state.ts'

/**
 * Signs a person in by e-mail and password.
 * @param address network address of the caller, for counting attempts.
 * @throws Problem wrong_credentials, account_closed (only with the right password), too_many_attempts.
 */
export const signIn = async (platform: Platform, body: SignInBody, address: string): Promise<SessionState> => {
  const email = body.email.trim().toLowerCase()
  await limitAttempts(platform, 'sign-in address', address, addressLimit)
  await limitAttempts(platform, 'sign-in account', email, accountLimit)
  const [user] = await platform.database.query<{ id: string; password_hash: string | null; active: boolean }>(
    'select id, password_hash, active from tessera.users where workspace = $1 and lower(email) = $2',
    [platform.workspace.id, email],
  )
  if (!(await passwordFits(body.password, user?.password_hash ?? null)) || user === undefined) {
    throw problem('wrong_credentials')
  }
  if (!user.active) throw problem('account_closed')
  await forgetAttempts(platform, 'sign-in account', email)
  await takeBackAttempt(platform, 'sign-in address', address)
  return beginSession(platform, user.id, body.remember ?? false)
}
