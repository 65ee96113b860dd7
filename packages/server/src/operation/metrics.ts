import { connectionsOf, type Platform } from '@tessera/platform'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus reads from this server. */
export interface Metrics {
  readonly registry: Registry
}

/** Measures requests by route, the pool of database connections, open streams and the event loop. */
export const addMetrics = (app: FastifyInstance, platform: Platform): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'tessera_database_connections',
    help: 'Connections of the pool, by what they do.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(connectionsOf(platform))) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'tessera_event_streams',
    help: 'Open streams of server-sent events.',
    registers: [registry],
    collect() {
      this.set(app.openStreams.size)
    },
  })
  // Looking a histogram up by its labels costs more than counting; there are only so many of them.
  const byLabels = new Map<string, Histogram.Internal<string>>()
  app.addHook('onResponse', (request, reply, done) => {
    const { method } = request
    const status = reply.statusCode
    const route = request.routeOptions.config.tesseraRoute ?? 'other'
    const key = `${method} ${route} ${status}`
    let histogram = byLabels.get(key)
    if (histogram === undefined) {
      histogram = durations.labels({ method, route, status })
      byLabels.set(key, histogram)
    }
    histogram.observe(reply.elapsedTime / 1000)
    done()
  })
  return { registry }
}
