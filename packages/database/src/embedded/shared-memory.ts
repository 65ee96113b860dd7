import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedError } from './embedded-error.ts'

/** How long orphans of a killed server may take to notice its death. */
const patienceMs = 10_000

/**
 * Waits until no process is attached to a dead server's shared memory: an orphan of it could still write.
 * @param id as in `postmaster.pid`. Where the system does not tell (it is Linux's list), returns at once.
 * @throws EmbeddedError when one stays attached.
 */
export async function waitUntilDetached(id: number): Promise<void> {
  const until = Date.now() + patienceMs
  while (await isAttached(id)) {
    if (Date.now() > until) {
      throw new EmbeddedError('A PostgreSQL process of an earlier start still runs. Stop it and start again.')
    }
    await sleep(50)
  }
}

async function isAttached(id: number): Promise<boolean> {
  const [head = '', ...rows] = (await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '')).trim().split('\n')
  const columns = head.trim().split(/\s+/)
  const row = rows.map(line => line.trim().split(/\s+/)).find(cells => Number(cells[columns.indexOf('shmid')]) === id)
  return Number(row?.[columns.indexOf('nattch')] ?? 0) > 0
}
