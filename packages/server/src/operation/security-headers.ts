import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** What an answer of the API needs: it is no page, and nothing may make it one. */
const apiHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const

/** Whether an address belongs to the API, and not to a screen or a file. */
export const isApi = (url: string): boolean => /^\/(?:api(?:\/|\?|$)|health$|ready$|metrics$)/.test(url)

/**
 * Headers that keep a page to itself. antd writes its styles into style tags while it runs, which is why styles may
 * be inline; scripts may not. Nothing is turned into https by itself: that is for the proxy in front to do.
 */
export const addSecurityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    // Put together anew for each answer, which is too much for the API: its headers never change.
    global: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 15_552_000, includeSubDomains: false },
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (isApi(request.url)) reply.headers(apiHeaders)
    else reply.helmet()
    done()
  })
}
