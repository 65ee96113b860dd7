import type { Problem } from '@tessera/platform'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from '../language.ts'
import { problemBody } from './problem-body.ts'
import { problemOf } from './problem-of.ts'

/** Answers with a problem. */
export const sendProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (problem.extras.retryAfter !== undefined) void reply.header('retry-after', problem.extras.retryAfter)
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer')
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem, languageOf(request), request.id)))
}

/** Fastify’s error handler: everything thrown ends here. */
export const answerError = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const problem = problemOf(thrown, request)
  if (problem.status >= 500) request.log.error({ err: thrown, requestId: request.id }, 'a request failed')
  return sendProblem(problem, request, reply)
}
