import { startEmbedded } from '@tessera/database'
import type { Environment } from './environment.ts'
import { gracefulStop } from './graceful-stop.ts'
import { createLogger } from './logger.ts'
import { keptSecret } from './secret.ts'

export type Served = {
  /** Where people reach it. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Brings the process up: database, platform, server. It stops by itself at SIGTERM and SIGINT.
 * @param say told what a person at the terminal wants to know, a sentence each.
 */
export async function serve(environment: Environment, say: (sentence: string) => void): Promise<Served> {
  const { host, port, dataDir } = environment
  const log = createLogger(environment.logLevel)
  const stopper = gracefulStop(log)
  try {
    const secret = environment.secret ?? (await keptSecret(dataDir))
    const databaseUrl = environment.databaseUrl ?? (await embeddedUrl())
    // Here: createPlatform({ databaseUrl, secret, … }), then createServer(platform), then listen on host and port;
    // each adds its stop to `stopper`, and is stopped before what was added earlier.
    void [databaseUrl, secret]
    // What listens keeps the process alive; this does until there is something.
    const alive = setInterval(() => undefined, 60_000)
    stopper.add('timer', async () => clearInterval(alive))
    return { url: urlOf(host, port), stop: () => stopper.stop('asked') }
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

/** A host that stands for every address is not one that a browser can open. */
function urlOf(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
