import { Problem, problem } from '@tessera/platform'
import type { FastifyError, FastifyRequest } from 'fastify'

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])

/** What the driver says, without a code, when no connection is to be had or the one in use has gone. */
const unconnected =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after calling end)/

/** Seconds after which a database that is busy or starting again is worth another try. */
const retryAfter = 2

/** Seconds that a question may take; see `readTimeout` of the database. */
const seconds = 10

/**
 * What Postgres refuses because of the values it was given, should any get past the checks: wrong data (class 22), too
 * much for a statement (54), cancelled after its time (57014), not at the moment (53, 55P03).
 */
const problemOfPostgres = (code: unknown, message = ''): Problem | undefined => {
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return undefined
  if (code === '57014') return problem('query_too_slow', { seconds })
  if (code === '55P03' || code.startsWith('53')) return problem('unavailable', {}, { retryAfter })
  return code.startsWith('22') || code.startsWith('54') ? problem('invalid', { reason: message }) : undefined
}

/** The problem that something thrown stands for; what is not ours becomes `internal`, or `unavailable` without database. */
export const problemOf = (thrown: unknown, request: FastifyRequest): Problem => {
  if (thrown instanceof Problem) return thrown
  const error = thrown as Partial<FastifyError>
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return problem('too_large', { max: request.routeOptions.bodyLimit ?? 0 })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return problem('unsupported_media_type', { type: request.headers['content-type'] ?? '?' })
    default:
  }
  if (error.code !== undefined ? unreachable.has(error.code) : unconnected.test(error.message ?? '')) {
    return problem('unavailable', {}, { cause: thrown, retryAfter })
  }
  const told = problemOfPostgres(error.code, error.message)
  if (told !== undefined) return told
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return problem('invalid', { reason: error.message ?? String(status) })
  return problem('internal', {}, { cause: thrown })
}
