import type { IdSource } from '@tessera/metadata'
import type { Apps } from '../apps/apps.ts'
import type { RecordEvents } from '../live/record-events.ts'
import type { SessionCache } from '../sessions/session-cache.ts'
import type { Log } from './log.ts'
import type { Notices } from './notices.ts'
import type { PlatformDatabase, Workspace } from './sql.ts'

/** What every use-case works with. */
export interface Platform {
  readonly database: PlatformDatabase
  readonly workspace: Workspace
  readonly clock: () => Date
  /** Moves a virtual clock on, by milliseconds; absent where time runs by itself. */
  readonly advance: ((milliseconds: number) => Date) | undefined
  /** A new id of a record, person, session…: a UUID of version 7. */
  readonly ids: () => string
  /** New ids of nodes of a definition. */
  readonly definitionIds: IdSource
  /** Key material of the installation. */
  readonly secret: string
  readonly log: Log
  /** The published apps, compiled. */
  readonly apps: Apps
  readonly sessionCache: SessionCache
  readonly keyCache: SessionCache
  /** What happens to records, on any server. */
  readonly recordEvents: RecordEvents
  /** What any server tells. */
  readonly notices: Notices
  /** Folder of the examples; absent where none are installed. */
  readonly examplesDir: string | undefined
  /** Tells all servers that somebody’s rights or sessions have changed. */
  tellPeopleChanged(): Promise<void>
  /** Lets work go on after its request has been answered; `close` waits for it. */
  background(work: Promise<unknown>): void
  /** Aborted when the platform closes: long work ends at its next step. */
  readonly closing: AbortSignal
  /** Id of this process, for jobs. */
  readonly server: string
  /** Lets other servers see that this one lives, until it ends however it ends; before it takes on a job. */
  showLife(): Promise<void>
  /** Ends what runs in the background. The database is closed by who opened it. */
  close(): Promise<void>
}
