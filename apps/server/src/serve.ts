import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { migrateSystem, openDatabase, startEmbedded } from '@tessera/database'
import { createPlatform, type Platform } from '@tessera/platform'
import { createServer } from '@tessera/server'
import type { Environment } from './environment.ts'
import { requireFreePort } from './free-port.ts'
import { type GracefulStop, gracefulStop } from './graceful-stop.ts'
import { createLogger } from './logger.ts'
import { prepareInstallation } from './prepare-installation.ts'
import { keptSecret } from './secret.ts'
import { virtualClock } from './virtual-clock.ts'

export type Served = {
  /** Where people reach it. */
  readonly url: string
  stop(): Promise<void>
}

/** Folder of the whole installation: this file is `apps/server/src/serve.ts` in it. */
const root = join(import.meta.dirname, '..', '..', '..')

/**
 * Brings the process up: database, platform, server. It stops by itself at SIGTERM and SIGINT.
 * @param say told what a person at the terminal wants to know, a sentence each.
 */
export async function serve(environment: Environment, say: (sentence: string) => void): Promise<Served> {
  const { host, port, dataDir } = environment
  const log = createLogger(environment.logLevel)
  const stopper = gracefulStop(log)
  try {
    await requireFreePort(host, port)
    const secret = environment.secret ?? (await keptSecret(dataDir))
    const databaseUrl = environment.databaseUrl ?? (await embeddedUrl())
    const platform = await openPlatform(
      { databaseUrl, secret, isVirtual: environment.clock === 'virtual' },
      log,
      stopper,
    )
    const link = await prepareInstallation(platform, environment, say)
    const apps = { runtime: join(root, 'apps/runtime/dist'), designer: join(root, 'apps/designer/dist') }
    const server = await createServer(platform, { log, apps })
    stopper.add('server', () => server.close())
    await server.listen({ host, port })
    const address = server.server.address()
    const url = urlOf(host, typeof address === 'object' && address !== null ? address.port : port)
    log.info({ url }, 'listening')
    say(`Tessera runs at ${url}`)
    if (link !== undefined) say(`Sign in once with ${url}${link}`)
    return { url, stop: () => stopper.stop('asked') }
  } catch (error) {
    await stopper.stop('the start failed')
    throw error
  }

  async function embeddedUrl(): Promise<string> {
    const starting = startEmbedded({ dataDir, log: say })
    // Before it has started, because a signal may come while it starts.
    stopper.add('embedded PostgreSQL', async () => (await starting.catch(() => undefined))?.stop())
    return (await starting).url
  }
}

async function openPlatform(
  { databaseUrl, secret, isVirtual }: { databaseUrl: string; secret: string; isVirtual: boolean },
  log: ReturnType<typeof createLogger>,
  stopper: GracefulStop,
): Promise<Platform> {
  await migrateSystem(databaseUrl)
  const database = await openDatabase(databaseUrl, { log: sentence => log.warn(sentence) })
  stopper.add('database', () => database.close())
  const examplesDir = join(root, 'examples')
  const platform = await createPlatform({
    database,
    secret,
    log,
    ...(existsSync(examplesDir) ? { examplesDir } : {}),
    ...(isVirtual ? virtualClock(new Date()) : {}),
  })
  stopper.add('platform', () => platform.close())
  return platform
}

/** A host that stands for every address is not one that a browser can open. */
function urlOf(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
