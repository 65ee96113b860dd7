import { readFile, stat } from 'node:fs/promises'
import { EmbeddedError, useYourOwn } from './embedded-error.ts'

/** Whom PostgreSQL runs as; empty means: as ourselves. */
export type Account = { readonly uid?: number; readonly gid?: number }

/** In order of preference. Every common system and container image has the last one. */
const names = ['postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root. As root we therefore run it as the owner of an existing cluster, else as an
 * unprivileged account that the system already has: creating one would need tools that a bare container lacks.
 */
export async function chooseAccount(clusterDir: string, accountFile = '/etc/passwd'): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const owner = await stat(clusterDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const lines = (await readFile(accountFile, 'utf8').catch(() => '')).split('\n').map(line => line.split(':'))
  for (const name of names) {
    const [, , uid, gid] = lines.find(([candidate]) => candidate === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  const sentence = `PostgreSQL refuses to run as root, and this system has no account named ${names.join(' or ')} to run it as.`
  throw new EmbeddedError(`${sentence} Start Tessera as an ordinary user. ${useYourOwn}`)
}
