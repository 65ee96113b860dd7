import { problem } from '@tessera/platform'
import { routes } from '@tessera/schemas'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './send-problem.ts'

const patterns = Object.values(routes).map(({ path, method }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/** The methods that an address takes. */
export const methodsOf = (path: string): string[] => [
  ...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
]

const what = { en: 'such address', 'zh-CN': '这个地址' }

/** Answers for an address that no route takes: 405 where another method would do, else 404. */
export const answerNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const methods = methodsOf(request.url.split('?')[0] ?? '')
  if (methods.length === 0) return sendProblem(problem('not_found', { what }), request, reply)
  void reply.header('allow', methods.join(', '))
  return sendProblem(problem('method_not_allowed', { method: request.method }), request, reply)
}
