import { authenticateKey, authenticateSession, type Platform, problem } from '@tessera/platform'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { preferredLanguage } from '../language.ts'
import { clearSessionCookie, sessionCookie, setSessionCookie } from './cookie.ts'
import { refuseForeign } from './refuse-foreign.ts'

const bearer = (request: FastifyRequest): string | undefined => {
  const { authorization } = request.headers
  return authorization === undefined ? undefined : (/^Bearer +([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1] ?? '')
}

/**
 * Finds out who asks, by API key or cookie, before anything of the body is read.
 * A key that is wrong is refused even where nobody has to be signed in; an old cookie there is only taken away.
 */
export const requireCaller =
  (platform: Platform, isPublic: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const key = bearer(request)
    const language = preferredLanguage(request.headers['accept-language'])
    if (key !== undefined) {
      const caller = await authenticateKey(platform, key)
      if (caller === null) throw problem('not_signed_in')
      request.caller = language === undefined ? caller : { ...caller, language }
      return
    }
    const token = request.cookies[sessionCookie]
    const state = token === undefined || token === '' ? null : await authenticateSession(platform, token)
    if (token !== undefined && state === null) clearSessionCookie(request, reply)
    if (state !== null) {
      request.sessionState = state
      request.caller = language === undefined ? state.caller : { ...state.caller, language }
      setSessionCookie(request, reply, state)
    }
    refuseForeign(request, isPublic)
    if (request.caller === null && !isPublic) throw problem('not_signed_in')
  }
