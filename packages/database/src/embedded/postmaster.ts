import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, isPostgres } from './live-process.ts'
import { waitUntilDetached } from './shared-memory.ts'

/** The running server of a cluster, as its `postmaster.pid` tells. */
export type Postmaster = { readonly pid: number; readonly port: number }

/**
 * The server that runs on the cluster, if one does. A `postmaster.pid` whose number now belongs to another program (or
 * to a zombie) is removed, because PostgreSQL would take that for a server and refuse to start. One whose number is
 * free stays: PostgreSQL looks into it for orphans of the dead server.
 */
export async function runningPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const file = join(clusterDir, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid) return undefined
  if (await isPostgres(pid)) return { pid, port: Number(lines[3]) }
  if (isAlive(pid)) {
    await waitUntilDetached(Number(lines[6]?.trim().split(/\s+/)[1]))
    await rm(file, { force: true })
  }
  return undefined
}
