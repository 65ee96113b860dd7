import type { Platform } from '../core/platform.ts'
import type { PlatformDatabase } from '../core/sql.ts'

/** Lock that a server holds as long as it lives. */
const lockOf = (server: string): string => `tessera:server:${server}`

/** A sign of life: a lock in the database that goes when the process goes, however it goes. */
export interface ServerLife {
  end(): Promise<void>
}

/** Takes the lock of a server and holds it in a transaction that does nothing else. */
export const beginLife = async (database: PlatformDatabase, server: string): Promise<ServerLife> => {
  let finish = (): void => undefined
  const lived = new Promise<void>(resolve => {
    finish = resolve
  })
  let begun = (): void => undefined
  let failed = (_error: unknown): void => undefined
  const beginning = new Promise<void>((resolve, reject) => {
    begun = resolve
    failed = reject
  })
  const life = database
    .transaction(async sql => {
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(server)])
      begun()
      await lived
    })
    .catch(failed)
  await beginning
  return {
    end: async () => {
      finish()
      await life
    },
  }
}

type Row = { readonly id: string; readonly server: string | null }

const isDead = (platform: Platform, server: string | null): Promise<boolean> =>
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
