import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readJson } from './read-json.ts'

/** Takes JSON bodies, and no other text: fastify’s own readers are taken away. */
export const addJsonBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  const parse = async (request: FastifyRequest, body: Buffer): Promise<unknown> => {
    if (request.headers['idempotency-key'] !== undefined) {
      request.bodyHash = createHash('sha256').update(body).digest('base64url')
    }
    return readJson(body)
  }
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, parse)
}
