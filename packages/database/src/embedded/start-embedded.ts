import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chooseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { newCluster, readCluster, urlOf, writeCluster } from './cluster-file.ts'
import { ensureDatabase } from './connect.ts'
import { EmbeddedError } from './embedded-error.ts'
import { hold, release } from './holders.ts'
import { initialise } from './initialise.ts'
import type { Place } from './pg-command.ts'
import { freePort } from './port.ts'
import { canReach, reachableBinaries } from './reach.ts'
import { joinServer, startServer, stopServer } from './server.ts'
import { withStartLock } from './start-lock.ts'

export type EmbeddedOptions = {
  /** Folder of the installation: the cluster goes to `postgres/` in it, port and passwords to `postgres.json`. */
  readonly dataDir: string
  /** Told what happens, a sentence each. */
  readonly log: (sentence: string) => void
  /** false for throw-away clusters of tests: faster, and a crash may lose acknowledged writes. Default true. */
  readonly durable?: boolean
}

export type Embedded = {
  /** The database `tessera` as the role `tessera`, which owns it and may create databases, but is no superuser. */
  readonly url: string
  /** The database `postgres` as the superuser. */
  readonly adminUrl: string
  /** Stops the server, unless another process uses it from the same folder as well. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of the data folder, or joins it when it still runs (a process that was killed leaves it
 * running). It listens on 127.0.0.1 only and outlives this process unless `stop` is called.
 * @throws EmbeddedError with a sentence that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const lock = join(dataDir, 'postgres.lock')
  const holders = join(dataDir, 'postgres.holders')
  return withStartLock(lock, async () => {
    const mark = await hold(holders)
    try {
      const { cluster, shutDown } = await bringUp(dataDir, options)
      const stop = () => withStartLock(lock, async () => ((await release(holders, mark)) ? shutDown() : undefined))
      let stopped: Promise<void> | undefined
      return {
        url: urlOf(cluster, 'tessera'),
        adminUrl: urlOf(cluster, 'postgres'),
        stop: () => {
          stopped ??= stop()
          return stopped
        },
      }
    } catch (error) {
      await release(holders, mark)
      throw error
    }
  })
}

async function bringUp(dataDir: string, { log, durable = true }: EmbeddedOptions) {
  const clusterDir = join(dataDir, 'postgres')
  const memory = join(dataDir, 'postgres.json')
  const account = await chooseAccount(clusterDir)
  const binaries = await reachableBinaries(await findBinaries(), account)
  const reachable = process.platform !== 'linux' || (await canReach(clusterDir, account))
  const place: Place = { clusterDir, account, reachable }

  let cluster = await readCluster(memory)
  const version = await readVersion(clusterDir)
  if (version && version !== binaries.major) {
    const sentence = `${clusterDir} was made by PostgreSQL ${version}; the embedded one is ${binaries.major}.`
    throw new EmbeddedError(`${sentence} Export with the Tessera that made it, and import into an empty folder.`)
  }
  if (version && !cluster) {
    throw new EmbeddedError(`${memory}, which holds the passwords of ${clusterDir}, is missing. Put it back.`)
  }
  if (!cluster) {
    cluster = newCluster(await freePort())
    await writeCluster(memory, cluster)
  }
  if (!version) {
    log('Preparing the embedded PostgreSQL. This happens once.')
    await initialise(place, binaries, cluster.adminPassword, durable)
  }

  const joined = await joinServer(place, cluster)
  const port = joined?.port ?? (await startServer(place, binaries, cluster.port, durable))
  log(`The embedded PostgreSQL ${joined ? 'was still running' : 'runs'} on port ${port}.`)
  if (port !== cluster.port) {
    cluster = { ...cluster, port }
    await writeCluster(memory, cluster)
  }
  await ensureDatabase(urlOf(cluster, 'postgres'), cluster.password)
  const shutDown = async () => {
    await stopServer(place, binaries)
    log('The embedded PostgreSQL has stopped.')
  }
  return { cluster, shutDown }
}

/** @returns undefined where no cluster has been made. @throws EmbeddedError where it belongs to somebody else. */
async function readVersion(clusterDir: string): Promise<string | undefined> {
  try {
    return (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new EmbeddedError(`${clusterDir} cannot be read. Start Tessera as the user that made it.`, { cause })
  }
}
