import type { Platform, SqlTransaction } from '@tessera/platform'
import { type RouteName, routes } from '@tessera/schemas'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { idempotently } from '../session/idempotently.ts'
import { requireCaller } from '../session/require-caller.ts'
import type { Call, Handlers } from './handler.ts'
import { RawAnswer } from './raw-answer.ts'
import { readInput } from './read-input.ts'
import { validatorsOf } from './validators.ts'

type Route = (typeof routes)[RouteName] & { readonly bodyType?: string; readonly bodyLimit?: number }

/** What a route’s own code looks like once its types are forgotten. */
type AnyHandler = (call: Call<RouteName>) => Promise<unknown>

const send = (answer: unknown, status: number, reply: FastifyReply): FastifyReply => {
  if (answer instanceof RawAnswer) {
    if (answer.type === '') return reply
    void reply.code(status).headers(answer.headers).type(answer.type)
    return reply.send(answer.payload)
  }
  if (answer === undefined) return reply.code(status).send()
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(answer))
}

/** Whether a route writes one record, and so can do it in one transaction with its `Idempotency-Key`. */
const isTogether = (name: RouteName, body: unknown): boolean =>
  name === 'createRecord' || (name === 'submitForm' && (body as { record?: string }).record === undefined)

const register = (app: FastifyInstance, platform: Platform, name: RouteName, handler: AnyHandler): void => {
  const route: Route = routes[name]
  const validators = validatorsOf(name)
  const run = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const input = readInput(validators, request)
    const work = (trx?: SqlTransaction): Promise<unknown> =>
      handler({ platform, caller: request.caller, request, reply, trx, ...input } as unknown as Call<RouteName>)
    const answer = await idempotently(platform, request, reply, work, isTogether(name, input.body))
    return reply.sent && answer === undefined
      ? reply
      : send(answer, reply.statusCode === 200 ? route.status : reply.statusCode, reply)
  }
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    config: { tesseraRoute: name },
    onRequest: requireCaller(platform, route.access === 'public'),
    handler: run,
  })
}

/** Registers the routes of the contract; those that take a file only where `files` is set. */
export const registerRoutes = (app: FastifyInstance, platform: Platform, handlers: Handlers, files: boolean): void => {
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name]
    if ((route.bodyType !== undefined) === files) register(app, platform, name, handlers[name] as AnyHandler)
  }
}
