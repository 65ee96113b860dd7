import { runPendingSteps, withAdvisoryLock } from '@tessera/database'
import { tell } from '../core/notices.ts'
import type { Platform } from '../core/platform.ts'
import type { SqlTransaction } from '../core/sql.ts'

/** How long what could not be built waits for the next try. */
const againMs = 60_000

/** Builds the indexes that a publish left for later, without keeping writers waiting. What fails is tried again. */
export const buildIndexes = async (platform: Platform): Promise<void> => {
  const { closing } = platform
  const failures = await runPendingSteps(platform.database, { signal: closing })
  for (const failure of failures) platform.log.warn(`An index was not built: ${failure}`)
  if (failures.length === 0 || closing.aborted) return
  const timer = setTimeout(() => platform.background(buildIndexes(platform)), againMs).unref()
  closing.addEventListener('abort', () => clearTimeout(timer), { once: true })
}

/**
 * Runs work that publishes an app: one at a time over all servers. Afterwards this server and all others swap to what
 * is published then, and the indexes that are built without locking anybody follow in the background.
 */
export const inPublication = async <T extends { readonly app: string; readonly release: number | null }>(
  platform: Platform,
  work: (sql: SqlTransaction) => Promise<T>,
): Promise<T> => {
  const done = await platform.database.transaction(sql =>
    withAdvisoryLock(sql, 'tessera:publish', async () => {
      const result = await work(sql)
      if (result.release !== null) await tell(sql, { topic: 'release', app: result.app, number: result.release })
      return result
    }),
  )
  if (done.release !== null) {
    await platform.apps.load(platform.database, platform.workspace, platform.ids)
    platform.background(buildIndexes(platform))
  }
  return done
}
