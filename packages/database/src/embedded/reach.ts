import { chmod, cp, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** Whether `account` may enter every folder above `path`; true for ourselves. */
export async function canReach(path: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder)
    const needed = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if (!(mode & needed)) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * The binaries where `account` can run them: as they are, or else (Tessera lies in root's home, say) as a copy in a
 * folder that only root may write and everyone may enter.
 */
export async function reachableBinaries(binaries: Binaries, account: Account): Promise<Binaries> {
  if (await canReach(binaries.initdb, account)) return binaries
  for (const base of ['/var/cache', '/var/tmp', tmpdir()]) {
    const home = await copyTo(base, binaries.home, account).catch(() => undefined)
    if (!home) continue
    const moved = (file: string) => join(home, relative(binaries.home, file))
    return { ...binaries, home, initdb: moved(binaries.initdb), pgCtl: moved(binaries.pgCtl) }
  }
  return binaries
}

async function copyTo(base: string, source: string, account: Account): Promise<string | undefined> {
  const made = Math.floor((await stat(source)).mtimeMs)
  const target = join(base, `tessera-postgres-${basename(dirname(source))}-${made}`)
  if (!(await canReach(target, account))) return undefined
  const present = await stat(target).catch(() => undefined)
  if (present) return present.uid === 0 && !(present.mode & 0o022) ? target : undefined
  const draft = await mkdtemp(join(base, 'tessera-postgres-'))
  try {
    await cp(source, draft, { recursive: true, dereference: true })
    await chmod(draft, 0o755)
    await rename(draft, target)
    return target
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
