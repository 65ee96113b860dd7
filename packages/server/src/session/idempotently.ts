import { createHash } from 'node:crypto'
import {
  beginOnce,
  doOnce,
  endOnce,
  forgetOnce,
  type Platform,
  refusal,
  type SqlTransaction,
  type StoredAnswer,
} from '@tessera/platform'
import { issue } from '@tessera/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { RawAnswer } from '../routing/raw-answer.ts'

/** Longer answers are not kept; such a request is then done anew. */
const longestKept = 1_000_000

const keyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key']
  if (request.method !== 'POST' || key === undefined || request.caller === null) return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key
  const format = {
    en: 'Idempotency-Key (1 to 200 visible characters)',
    'zh-CN': 'Idempotency-Key（1 到 200 个可见字符）',
  }
  throw refusal([issue('bad_format', '', { format })])
}

const fingerprint = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(`${request.method} ${request.url}\n${request.headers['content-length'] ?? ''}\n`)
    .update(request.bodyHash ?? '')
    .digest('base64url')

const json = 'application/json; charset=utf-8'

/** The text of an answer; undefined for files and streams, which are not kept. */
const textOf = (answer: unknown): string | undefined => {
  if (answer instanceof RawAnswer) return answer.type === json ? String(answer.payload) : undefined
  return answer === undefined ? '' : JSON.stringify(answer)
}

/** Work of a request; it may be handed a transaction to do it in. */
export type RequestWork = (trx?: SqlTransaction) => Promise<unknown>

/**
 * Does the work once for each `Idempotency-Key` of a person; a repetition gets the stored answer. What was refused is
 * not stored: nothing happened, so it may be tried again.
 * @param together the work takes a transaction, in which its answer is stored too: a server that dies in between leaves
 * nothing done.
 */
export const idempotently = async (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  work: RequestWork,
  together: boolean,
): Promise<unknown> => {
  const key = keyOf(request)
  if (key === undefined || request.caller === null) return work()
  const once = { userId: request.caller.userId, key, fingerprint: fingerprint(request) }
  const replay = (before: StoredAnswer): RawAnswer | undefined => {
    void reply.code(before.status).header('idempotent-replay', 'true')
    return before.text === '' ? undefined : new RawAnswer(json, before.text)
  }
  if (together) {
    const answerOf = (answer: unknown) => ({ status: reply.statusCode, text: textOf(answer) ?? '' })
    const result = await doOnce(platform, once, work, answerOf)
    return 'before' in result ? replay(result.before) : result.done
  }
  const before = await beginOnce(platform, once)
  if (before !== null) return replay(before)
  try {
    const answer = await work()
    const kept = textOf(answer)
    const status = reply.statusCode
    if (kept === undefined || kept.length > longestKept) await forgetOnce(platform, once)
    else await endOnce(platform, once, { status, text: kept })
    return answer
  } catch (error) {
    await forgetOnce(platform, once)
    throw error
  }
}
