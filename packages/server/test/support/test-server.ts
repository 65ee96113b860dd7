import { type Client, createClient } from '@tessera/client'
import { openDatabase } from '@tessera/database'
import { createPlatform, type Platform, type PlatformOptions } from '@tessera/platform'
import type { Session } from '@tessera/schemas'
import { type FakeClock, type FreshDatabase, fakeClock, freshDatabase } from '@tessera/testing'
import type { FastifyInstance } from 'fastify'
import { createServer } from '../../src/index.ts'
import { injectFetch } from './inject-fetch.ts'

/** Somebody with a browser of their own. */
export interface Person {
  readonly client: Client
  readonly session: Session
  readonly jar: Map<string, string>
}

/** A server on a database of its own. */
export interface TestedServer {
  readonly app: FastifyInstance
  readonly platform: Platform
  readonly clock: FakeClock
  readonly url: string
  /** Nobody signed in. */
  readonly stranger: () => Client
  readonly signIn: (email: string, password: string) => Promise<Person>
  /** The first administrator, signed in. */
  readonly admin: () => Promise<Person>
  readonly close: () => Promise<void>
}

export const password = 'a long enough password'

/** Starts a server, on a fresh database or on one that another server uses as well. */
export const testServer = async (options: Partial<PlatformOptions> & { url?: string } = {}): Promise<TestedServer> => {
  const fresh: FreshDatabase | undefined = options.url === undefined ? await freshDatabase() : undefined
  const url = options.url ?? fresh?.url ?? ''
  const database = await openDatabase(url)
  const clock = fakeClock()
  const platform = await createPlatform({ database, secret: 's'.repeat(40), clock: clock.now, ...options })
  const app = await createServer(platform)
  await app.ready()

  const withSession = async (enter: (client: Client) => Promise<Session>): Promise<Person> => {
    const jar = new Map<string, string>()
    let csrf: string | undefined
    const client = createClient({ baseUrl: '', fetch: injectFetch(app, jar), csrf: () => csrf })
    const session = await enter(client)
    csrf = session.csrf
    return { client, session, jar }
  }
  const signIn: TestedServer['signIn'] = (email, secret) =>
    withSession(client => client.signIn({ body: { email, password: secret } }))
  let first: Promise<Person> | undefined
  return {
    app,
    platform,
    clock,
    url,
    stranger: () => createClient({ baseUrl: '', fetch: injectFetch(app) }),
    signIn,
    admin: () => {
      first ??= withSession(client =>
        client.setup({ body: { name: 'Ada Lovelace', email: 'ada@example.com', password, workspace: 'Analytical' } }),
      )
      return first
    },
    close: async () => {
      await app.close()
      await platform.close()
      await database.close()
      await fresh?.drop()
    },
  }
}
