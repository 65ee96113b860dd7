import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Folders of the built apps; an app that has not been built is left out. */
export interface BuiltApps {
  readonly runtime?: string
  readonly designer?: string
}

type Place = { readonly prefix: string; readonly folder: string }

const placesOf = (apps: BuiltApps): Place[] =>
  [
    { prefix: '/design/', folder: apps.designer },
    { prefix: '/', folder: apps.runtime },
  ].flatMap(({ prefix, folder }) =>
    folder !== undefined && existsSync(join(folder, 'index.html')) ? [{ prefix, folder }] : [],
  )

const year = 'public, max-age=31536000, immutable'

const isPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/api(\/|$|\?)/.test(request.url) &&
  (request.headers.accept ?? '').includes('text/html')

/**
 * Serves the built apps; files with a hash in their name are kept by browsers for good, the page itself never.
 * @returns answers an address of a screen with its app’s page; false where it is none.
 */
export const addBuiltApps = async (
  app: FastifyInstance,
  apps: BuiltApps,
): Promise<(request: FastifyRequest, reply: FastifyReply) => FastifyReply | false> => {
  const places = placesOf(apps)
  for (const [order, { prefix, folder }] of places.entries()) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: order === 0,
      wildcard: true,
      index: ['index.html'],
      redirect: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? year : 'no-cache')
      },
    })
  }
  return (request, reply) => {
    const place = isPage(request) ? places.find(({ prefix }) => `${request.url}/`.startsWith(prefix)) : undefined
    if (place === undefined) return false
    return reply.header('cache-control', 'no-cache').sendFile('index.html', place.folder, { cacheControl: false })
  }
}
