import { spawn } from 'node:child_process'
import type { Account } from './account.ts'
import { EmbeddedError, useYourOwn } from './embedded-error.ts'

export type Place = {
  readonly clusterDir: string
  readonly account: Account
  /** Whether the account may enter every folder above the cluster. */
  readonly reachable: boolean
}

/**
 * The cluster's folder as PostgreSQL is told it. Where it may not enter a folder above (root's home, say), it is started
 * inside its folder and told that it is there: Linux opens `/proc/self/cwd` without walking the path.
 */
export function nameOf({ clusterDir, reachable }: Place): string {
  return reachable ? clusterDir : '/proc/self/cwd'
}

/**
 * Runs `initdb` or `pg_ctl` in the cluster's folder as its account.
 * @throws EmbeddedError with what the program said when it fails.
 */
export async function pgCommand(place: Place, program: string, args: readonly string[]): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)))
  const child = spawn(program, ['-D', nameOf(place), ...args], {
    ...place.account,
    cwd: place.clusterDir,
    env: { ...env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let said = ''
  child.stdout.on('data', chunk => (said += chunk))
  child.stderr.on('data', chunk => (said += chunk))
  await new Promise<void>((resolve, reject) => {
    child.once('error', cause => reject(failure(program, cause.message, cause)))
    // On success not `close`: on Windows the server keeps the pipes of the `pg_ctl` that started it.
    child.once('exit', code => code === 0 && resolve())
    child.once('close', () => reject(failure(program, said.trim())))
  })
  child.stdout.destroy()
  child.stderr.destroy()
}

function failure(program: string, said: string, cause?: Error): EmbeddedError {
  return new EmbeddedError(`The embedded PostgreSQL does not start: ${program} said: ${said}\n${useYourOwn}`, { cause })
}
