import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { EmbeddedError } from './embedded-error.ts'

/** What must be remembered between starts; kept beside the cluster, readable by us alone. */
export type Cluster = {
  readonly port: number
  /** Of the superuser `postgres`, whom only the embedded server itself uses. */
  readonly adminPassword: string
  /** Of the role `tessera`, which owns the database `tessera`. */
  readonly password: string
}

export function newCluster(port: number): Cluster {
  return { port, adminPassword: secret(), password: secret() }
}

/** @returns undefined when there is none yet. */
export async function readCluster(file: string): Promise<Cluster | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new EmbeddedError(`${file} cannot be read. Start Tessera as the user that made it.`, { cause })
  }
  return JSON.parse(text) as Cluster
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export async function writeCluster(file: string, cluster: Cluster): Promise<void> {
  const draft = `${file}.new`
  await writeFile(draft, `${JSON.stringify(cluster, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(draft, file)
}

export function urlOf(cluster: Cluster, who: 'tessera' | 'postgres'): string {
  const password = who === 'postgres' ? cluster.adminPassword : cluster.password
  return `postgres://${who}:${password}@127.0.0.1:${cluster.port}/${who}`
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}
