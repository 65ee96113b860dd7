import type { Job, Json } from '@tessera/schemas'
import type { Platform } from '../core/platform.ts'
import type { Sql } from '../core/sql.ts'

/** A job as it is stored; counts are 64-bit and come as texts. */
type Row = {
  readonly id: string
  readonly app: string
  readonly kind: string
  readonly state: Job['state']
  readonly input: Json
  readonly total: string | null
  readonly done: string
  readonly created: string
  readonly updated: string
  readonly refused: string
  readonly issues: Job['issues']
  readonly error: string | null
  readonly created_by: string | null
  readonly started_at: Date | null
  readonly finished_at: Date | null
}

/** A job and who may see it. */
export interface StoredJob {
  readonly app: string
  readonly createdBy: string | null
  readonly job: Job
}

const jobOf = (row: Row): Job => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  total: row.total === null ? null : Number(row.total),
  done: Number(row.done),
  created: Number(row.created),
  updated: Number(row.updated),
  refused: Number(row.refused),
  issues: row.issues,
  error: row.error,
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
})

/** A job; undefined when there is none. */
export const readJob = async (sql: Sql, workspace: number, id: string): Promise<StoredJob | undefined> => {
  const [row] = await sql.query<Row>('select * from tessera.jobs where workspace = $1 and id = $2', [workspace, id])
  return row === undefined ? undefined : { app: row.app, createdBy: row.created_by, job: jobOf(row) }
}

/** Stores a new job. @param input what it is to do; its server among it. */
export const insertJob = async (
  platform: Platform,
  job: {
    readonly id: string
    readonly app: string
    readonly kind: string
    readonly input: Json
    readonly by: string
    readonly total: number
  },
): Promise<void> => {
  await platform.database.query(
    `insert into tessera.jobs (id, workspace, app, kind, input, created_by, created_at, total)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [job.id, platform.workspace.id, job.app, job.kind, JSON.stringify(job.input), job.by, platform.clock(), job.total],
  )
}
