import { stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { type Cluster, urlOf } from './cluster-file.ts'
import { answers } from './connect.ts'
import { EmbeddedError } from './embedded-error.ts'
import { isPostgres } from './live-process.ts'
import { nameOf, type Place, pgCommand } from './pg-command.ts'
import { freePort } from './port.ts'
import { runningPostmaster } from './postmaster.ts'
import { settings } from './settings.ts'

const recoverySeconds = 300
const logBytes = 10 * 1024 * 1024

/** Joins the server that still runs on the cluster. @returns undefined when none does, or when it is just stopping. */
export async function joinServer(place: Place, cluster: Cluster): Promise<Cluster | undefined> {
  const running = await runningPostmaster(place.clusterDir)
  if (!running) return undefined
  const joined = { ...cluster, port: running.port }
  const alive = () => isPostgres(running.pid)
  if (await answers(urlOf(joined, 'postgres'), recoverySeconds * 1000, alive)) return joined
  if (!(await alive())) return undefined
  const sentence = `A PostgreSQL (process ${running.pid}) runs on ${place.clusterDir} but does not answer.`
  throw new EmbeddedError(`${sentence} Stop that process and start again.`)
}

/** Starts the server on the cluster's port, or on another one when that is taken. @returns the port it listens on. */
export async function startServer(place: Place, binaries: Binaries, wanted: number, durable: boolean): Promise<number> {
  const log = join(place.clusterDir, 'server.log')
  const { size } = await stat(log).catch(() => ({ size: 0 }))
  if (size > logBytes) await truncate(log)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(wanted)
    const options = [`-p ${port}`, ...settings(durable)].join(' ')
    const named = join(nameOf(place), 'server.log')
    try {
      await pgCommand(place, binaries.pgCtl, ['start', '-w', '-t', String(recoverySeconds), '-l', named, '-o', options])
      return port
    } catch (error) {
      // Another program may have taken the port between the probe and the start.
      const taken = port !== (await freePort(port))
      if (!taken || attempt === 3) throw describe(error, log)
    }
  }
}

/** Ends sessions, writes everything out and stops; quiet when the server is gone already. */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  if (!(await runningPostmaster(place.clusterDir))) return
  await pgCommand(place, binaries.pgCtl, ['stop', '-w', '-t', '60', '-m', 'fast'])
}

function describe(error: unknown, log: string): unknown {
  return error instanceof EmbeddedError
    ? new EmbeddedError(`${error.message} Its log is ${log}.`, { cause: error })
    : error
}
