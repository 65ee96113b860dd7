import {
  changeMe,
  getSession,
  getSetup,
  type Platform,
  type SessionState,
  setUp,
  signIn,
  signInByLink,
  signOut,
} from '@tessera/platform'
import type { Session } from '@tessera/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../language.ts'
import type { Handlers } from '../routing/handler.ts'
import { clearSessionCookie, setSessionCookie } from '../session/cookie.ts'

const begin = async (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  state: SessionState,
): Promise<Session> => {
  setSessionCookie(request, reply, state)
  return getSession(platform, state.caller, state)
}

/** Setting up, signing in and out, one’s own account. */
export const sessionHandlers = {
  getSetup: ({ platform }) => getSetup(platform),
  setup: async ({ platform, body, request, reply }) =>
    begin(platform, request, reply, await setUp(platform, body, languageOf(request))),
  signIn: async ({ platform, body, request, reply }) =>
    begin(platform, request, reply, await signIn(platform, body, request.ip)),
  signInByLink: async ({ platform, body, request, reply }) =>
    begin(platform, request, reply, await signInByLink(platform, body.token, request.ip)),
  getSession: ({ platform, caller, request }) => getSession(platform, caller, request.sessionState),
  signOut: async ({ platform, request, reply }) => {
    if (request.sessionState !== null) await signOut(platform, request.sessionState)
    clearSessionCookie(request, reply)
    return undefined
  },
  changeMe: ({ platform, caller, body, request }) => changeMe(platform, caller, body, request.sessionState),
} satisfies Partial<Handlers>
