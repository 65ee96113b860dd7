import { timingSafeEqual } from 'node:crypto'
import { problem } from '@tessera/platform'
import type { FastifyRequest } from 'fastify'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

const sameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const isOwnOrigin = (request: FastifyRequest): boolean => {
  const { origin } = request.headers
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site'
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  const own = `${protocol}//${request.host}`
  // A default port may be written or left out. Behind a proxy the scheme is not always known, the host is.
  return URL.canParse(own) && new URL(own).host === host
}

/**
 * Refuses a change that another site had a signed-in browser send: its origin has to be ours, and it has to carry the
 * session’s token, which another site cannot read. Sign-in has no token yet, and is checked by origin.
 */
export const refuseForeign = (request: FastifyRequest, isPublic: boolean): void => {
  if (harmless.has(request.method)) return
  if (!isOwnOrigin(request)) throw problem('csrf')
  const state = request.sessionState
  if (isPublic || state === null) return
  const token = request.headers['x-csrf-token']
  if (typeof token !== 'string' || !sameText(token, state.csrf)) throw problem('csrf')
}
