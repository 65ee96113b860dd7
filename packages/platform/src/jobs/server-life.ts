import { type HeldLock, holdLock } from '@tessera/database'
import type { Platform } from '../core/platform.ts'
import type { PlatformDatabase } from '../core/sql.ts'

/** Lock that a server holds as long as it lives. */
const lockOf = (server: string): string => `tessera:server:${server}`

/**
 * A sign of life: a lock in the database that goes when the process goes, however it goes. It is held outside any
 * transaction, so that nothing else in the database waits for it.
 */
export const beginLife = (database: PlatformDatabase, server: string): Promise<HeldLock> =>
  holdLock(database.url, lockOf(server))

type Row = { readonly id: string; readonly server: string | null }

/** Whether a server is gone: nobody holds its lock. */
export const isDead = (platform: Platform, server: string | null): Promise<boolean> =>
  platform.database.transaction(async sql => {
    const [row] = await sql.query<{ free: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
      [lockOf(server ?? '')],
    )
    return row?.free === true
  })

/** Marks the jobs of servers that are gone as failed. What they had written stays written. */
export const failOrphans = async (platform: Platform): Promise<void> => {
  const rows = await platform.database.query<Row>(
    `select id, input->>'server' as server from tessera.jobs
     where workspace = $1 and state in ('queued', 'running')`,
    [platform.workspace.id],
  )
  for (const { id, server } of rows) {
    if (server === platform.server || !(await isDead(platform, server))) continue
    await platform.database.query(
      `update tessera.jobs set state = 'failed', error = $2, finished_at = $3
       where id = $1 and state in ('queued', 'running')`,
      [
        id,
        'The server that worked on it has stopped. Rows counted as done are in; import the file again for the rest.',
        platform.clock(),
      ],
    )
  }
}
