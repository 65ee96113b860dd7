import { randomInt, randomUUID } from 'node:crypto'
import type { Database, HeldLock } from '@tessera/database'
import { randomIds } from '@tessera/metadata'
import { Apps } from '../apps/apps.ts'
import { beginLife, failOrphans } from '../jobs/server-life.ts'
import { RecordEvents } from '../live/record-events.ts'
import { buildIndexes } from '../publishing/in-publication.ts'
import { SessionCache } from '../sessions/session-cache.ts'
import { keepHouseHourly } from './housekeeping.ts'
import { type Log, silentLog } from './log.ts'
import { Notices, noticeChannel, tell } from './notices.ts'
import type { Platform } from './platform.ts'
import type { PlatformDatabase, Workspace } from './sql.ts'
import { uuidV7 } from './uuid-v7.ts'

/** What a platform stands on. */
export interface PlatformOptions {
  /** A database that `migrateSystem` has prepared. */
  readonly database: Database
  /** Key material: 32 characters or more, the same on all servers of an installation. */
  readonly secret: string
  readonly log?: Log
  readonly clock?: () => Date
  /** Moves the clock on, where it only moves when told; by milliseconds, answers the new time. */
  readonly advance?: (milliseconds: number) => Date
  readonly ids?: () => string
  readonly workspace?: string
  readonly examplesDir?: string
}

const findWorkspace = async (database: PlatformDatabase, name: string): Promise<Workspace> => {
  const [found] = await database.query<Workspace>(
    'select id, name, schema_name as schema from tessera.workspaces where name = $1',
    [name],
  )
  if (found === undefined) throw new Error(`There is no workspace ${name}. Was the database migrated?`)
  return found
}

/** Makes a platform over a database: compiles what is published and follows what other servers publish. */
export const createPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { secret, log = silentLog, examplesDir } = options
  // The same object; only the platform’s own row types are let in.
  const database = options.database as unknown as PlatformDatabase
  const clock = options.clock ?? (() => new Date())
  const ids = options.ids ?? uuidV7(() => clock().getTime())
  const workspace = await findWorkspace(database, options.workspace ?? 'main')
  const server = randomUUID()
  const closing = new AbortController()
  let life: Promise<HeldLock> | undefined
  const running = new Set<Promise<unknown>>()
  const notices = new Notices(log)
  const apps = new Apps()
  const recordEvents = new RecordEvents(database, log)
  const sessionCache = new SessionCache()
  const keyCache = new SessionCache()
  notices.hear('people', () => {
    sessionCache.clear()
    keyCache.clear()
  })
  notices.hear('release', ({ app, number }) => {
    if (apps.get(app)?.release === number) return
    load().catch((error: unknown) => log.error({ err: error, app }, 'a release could not be loaded'))
  })
  const load = () => apps.load(database, workspace, ids)
  const stopHearing = await database.hub.listen(noticeChannel, text => {
    if (text !== null) return notices.take(text)
    // Something may have been missed while the connection was lost.
    sessionCache.clear()
    keyCache.clear()
    load().catch((error: unknown) => log.error({ err: error }, 'the apps could not be loaded'))
  })
  await load()
  const platform: Platform = {
    database,
    workspace,
    clock,
    advance: options.advance,
    ids,
    definitionIds: randomIds(below => randomInt(below)),
    secret,
    log,
    apps,
    notices,
    recordEvents,
    sessionCache,
    keyCache,
    examplesDir,
    tellPeopleChanged: async () => {
      sessionCache.clear()
      keyCache.clear()
      await tell(database, { topic: 'people' })
    },
    server,
    closing: closing.signal,
    showLife: async () => {
      life ??= beginLife(database, server).catch((error: unknown) => {
        // The next job tries again.
        life = undefined
        throw error
      })
      await life
    },
    background: work => {
      const kept = work
        .catch((error: unknown) => log.error({ err: error }, 'work in the background failed'))
        .finally(() => running.delete(kept))
      running.add(kept)
    },
    close: async () => {
      closing.abort()
      await stopHearing()
      await recordEvents.close()
      await Promise.all(running)
      await (await life)?.release()
    },
  }
  const stopHousekeeping = keepHouseHourly(platform)
  closing.signal.addEventListener('abort', stopHousekeeping)
  await failOrphans(platform)
  platform.background(buildIndexes(platform))
  return platform
}
