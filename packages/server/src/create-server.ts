import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import type { Platform } from '@tessera/platform'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import './fastify-types.ts'
import { handlers } from './handlers/handlers.ts'
import { addJsonBodies } from './input/add-json-bodies.ts'
import { OpenStreams } from './live/stream-events.ts'
import { addBuiltApps, type BuiltApps } from './operation/built-apps.ts'
import { addMetrics, type Metrics } from './operation/metrics.ts'
import { addSecurityHeaders } from './operation/security-headers.ts'
import { answerNotFound } from './problems/not-found.ts'
import { answerError } from './problems/send-problem.ts'
import { registerRoutes } from './routing/register-routes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    openStreams: OpenStreams
    metrics: Metrics
  }
}

/** How the server meets the world. */
export interface ServerOptions {
  /** A pino logger; silent when left out. */
  readonly log?: FastifyBaseLogger & { isLevelEnabled?(level: string): boolean }
  /** The built apps to serve. */
  readonly apps?: BuiltApps
  /** Proxies whose `X-Forwarded-*` are believed: true for all, or addresses. Default: those on this machine. */
  readonly trustProxy?: boolean | string
}

/** Most bytes of a JSON body, where its route says nothing else. */
const bodyLimit = 2 * 1024 * 1024

const uploadLimits = { fileSize: 1024 ** 3, files: 1, fields: 10, fieldSize: 1024 ** 2, parts: 12 }

/**
 * The HTTP server over a platform: every route of the contract, the built apps, security headers, metrics. Listen with
 * `listen`, or ask it in process with `inject`. `close` ends the open streams and lets requests finish.
 */
export const createServer = async (platform: Platform, options: ServerOptions = {}): Promise<FastifyInstance> => {
  const app = fastify({
    ...(options.log === undefined ? { logger: false } : { loggerInstance: options.log }),
    // What is written names its request by itself: a logger for each of them is not needed.
    childLoggerFactory: logger => logger,
    // One line for each request, written below.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? 'loopback',
    bodyLimit,
    routerOptions: { maxParamLength: 250 },
    forceCloseConnections: 'idle',
    genReqId: request => {
      const given = request.headers['x-request-id']
      return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID()
    },
    frameworkErrors: answerError,
  })
  const streams = new OpenStreams()
  app.decorate('openStreams', streams)
  app.decorateRequest('caller', null)
  app.decorateRequest('sessionState', null)
  app.decorateRequest('bodyHash', null)
  app.decorate('metrics', addMetrics(app, platform))
  app.setErrorHandler(answerError)
  app.addHook('preClose', async () => streams.endAll())
  // Hooks of every request call back: a promise for each of them is felt.
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (options.log?.isLevelEnabled?.('info') !== false) {
      const { method, url, id } = request
      const fields = { requestId: id, method, path: url.split('?')[0], status: reply.statusCode, ms: reply.elapsedTime }
      request.log.info({ ...fields, user: request.caller?.userId }, 'request')
    }
    done()
  })
  await app.register(cookie)
  await addSecurityHeaders(app)
  addJsonBodies(app)
  registerRoutes(app, platform, handlers, false)
  // In a scope of its own: nowhere else is a form taken for a body.
  await app.register((files, _settings, done) => {
    files.register(multipart, { limits: uploadLimits })
    files.after(() => registerRoutes(files, platform, handlers, true))
    done()
  })
  const answerPage = await addBuiltApps(app, options.apps ?? {})
  app.setNotFoundHandler(async (request, reply) => {
    const page = answerPage(request, reply)
    return page === false ? answerNotFound(request, reply) : page
  })
  return app
}
