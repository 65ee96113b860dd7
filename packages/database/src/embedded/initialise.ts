import { chown, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { type Place, pgCommand } from './pg-command.ts'

/**
 * Makes the cluster: UTF-8, the builtin C.UTF-8 collation (the same on every platform), passwords for everyone. It is
 * made beside its place and renamed, so that a start that was killed half-way leaves nothing to trip over.
 */
export async function initialise(place: Place, binaries: Binaries, password: string, durable: boolean): Promise<void> {
  const draft = { ...place, clusterDir: `${place.clusterDir}.new` }
  const folder = await mkdtemp(join(tmpdir(), 'tessera-'))
  const passwordFile = join(folder, 'password')
  try {
    await rm(draft.clusterDir, { recursive: true, force: true })
    await mkdir(draft.clusterDir, { recursive: true, mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    for (const path of [draft.clusterDir, folder, passwordFile]) await giveTo(place, path)
    await pgCommand(draft, binaries.initdb, [
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ])
    await rename(draft.clusterDir, place.clusterDir)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function giveTo({ account }: Place, path: string): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await chown(path, account.uid, account.gid)
}
