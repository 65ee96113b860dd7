import type { CookieSerializeOptions } from '@fastify/cookie'
import type { SessionState } from '@tessera/platform'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Name of the session’s cookie. */
export const sessionCookie = 'tessera_session'

const settings = (request: FastifyRequest): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: request.protocol === 'https',
})

/** Hands the browser the session’s token; it forgets it when it closes unless the person asked to be remembered. */
export const setSessionCookie = (request: FastifyRequest, reply: FastifyReply, state: SessionState): void => {
  if (state.token === undefined) return
  const expiry = state.remember ? { expires: state.expiresAt } : {}
  void reply.setCookie(sessionCookie, state.token, { ...settings(request), ...expiry })
}

export const clearSessionCookie = (request: FastifyRequest, reply: FastifyReply): void => {
  void reply.clearCookie(sessionCookie, settings(request))
}
