import type { AppDefinition } from '@tessera/schemas'
import type { Executor, Transaction } from '../connection/executor.ts'

/** The definition that an app runs on. */
export interface LiveApp {
  readonly app: string
  /** Null before the first publish. */
  readonly release: number | null
  readonly definition: AppDefinition | null
}

/** A release without its definition. */
export interface ReleaseRow {
  readonly number: number
  readonly notes: string
  readonly changes: number
  readonly publishedAt: Date
  /** Name of the person. */
  readonly publishedBy: string | null
  readonly current: boolean
}

/** Every app of a workspace with the definition it runs on. */
export async function liveApps(on: Executor, workspace: number): Promise<LiveApp[]> {
  return on.query<LiveApp>(
    `select a.name as app, a.release, r.definition from tessera.apps a
     left join tessera.releases r on r.workspace = a.workspace and r.app = a.name and r.number = a.release
     where a.workspace = $1 order by a.created_at, a.name`,
    [workspace],
  )
}

/** Adds an app that has no release yet. False when there is one of that name. */
export async function addApp(on: Executor, workspace: number, app: string, by: string | null): Promise<boolean> {
  const rows = await on.query(
    'insert into tessera.apps (workspace, name, created_by) values ($1, $2, $3) on conflict do nothing returning name',
    [workspace, app, by],
  )
  return rows.length > 0
}

/** A release that is about to be. */
export interface NewRelease {
  readonly definition: AppDefinition
  readonly notes: string
  readonly changes: number
  readonly by: string | null
  /** RFC 3339. */
  readonly at: string
}

/** Stores a release, makes it the live one, and answers its number. Belongs in the transaction of `applyPlan`. */
export async function addRelease(
  trx: Transaction,
  workspace: number,
  app: string,
  release: NewRelease,
): Promise<number> {
  const [row] = await trx.query<{ number: number }>(
    `insert into tessera.releases (workspace, app, number, definition, notes, changes, published_at, published_by)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from tessera.releases where workspace = $1 and app = $2), $3, $4, $5, $6, $7)
     returning number`,
    [workspace, app, JSON.stringify(release.definition), release.notes, release.changes, release.at, release.by],
  )
  const number = row?.number ?? 0
  await trx.query('update tessera.apps set release = $3 where workspace = $1 and name = $2', [workspace, app, number])
  return number
}

/** Releases of an app, newest first. */
export async function listReleases(on: Executor, workspace: number, app: string): Promise<ReleaseRow[]> {
  return on.query<ReleaseRow>(
    `select r.number, r.notes, r.changes, r.published_at as "publishedAt", u.name as "publishedBy", r.number = a.release as current
     from tessera.releases r join tessera.apps a on a.workspace = r.workspace and a.name = r.app
     left join tessera.users u on u.id = r.published_by
     where r.workspace = $1 and r.app = $2 order by r.number desc`,
    [workspace, app],
  )
}

/** The definition of a release; undefined when there is none of that number. */
export async function readRelease(
  on: Executor,
  workspace: number,
  app: string,
  number: number,
): Promise<AppDefinition | undefined> {
  const [row] = await on.query<{ definition: AppDefinition }>(
    'select definition from tessera.releases where workspace = $1 and app = $2 and number = $3',
    [workspace, app, number],
  )
  return row?.definition
}
