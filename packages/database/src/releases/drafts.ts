import type { AppDefinition } from '@tessera/schemas'
import type { Executor } from '../connection/executor.ts'

/** A definition that is being edited. */
export interface DraftRow {
  readonly definition: AppDefinition
  readonly revision: number
  /** Release it started from. */
  readonly base: number | null
  readonly updatedAt: Date
  /** Name of the person. */
  readonly updatedBy: string | null
}

/** The draft of an app; undefined when there is none. */
export async function readDraft(on: Executor, workspace: number, app: string): Promise<DraftRow | undefined> {
  const [row] = await on.query<DraftRow>(
    `select d.definition, d.revision, d.base, d.updated_at as "updatedAt", u.name as "updatedBy"
     from tessera.drafts d left join tessera.users u on u.id = d.updated_by where d.workspace = $1 and d.app = $2`,
    [workspace, app],
  )
  return row
}

/** A draft that is about to be kept. */
export interface DraftChange {
  readonly definition: AppDefinition
  /** Revision it was made from: another one in the meantime refuses it. Left out: whatever is there is replaced. */
  readonly revision?: number
  readonly base: number | null
  readonly by: string | null
  /** RFC 3339. */
  readonly at: string
}

/** Keeps a draft and answers its new revision; undefined when somebody else was faster. */
export async function saveDraft(
  on: Executor,
  workspace: number,
  app: string,
  draft: DraftChange,
): Promise<number | undefined> {
  const [row] = await on.query<{ revision: number }>(
    `insert into tessera.drafts as d (workspace, app, definition, base, updated_at, updated_by)
     select $1, $2, $3::json, $4::int, $5::timestamptz, $6::uuid where $7::int is null or $7 = 0 or exists (select 1 from tessera.drafts where workspace = $1 and app = $2)
     on conflict (workspace, app) do update set definition = excluded.definition, base = excluded.base,
       updated_at = excluded.updated_at, updated_by = excluded.updated_by, revision = d.revision + 1
     where $7::int is null or d.revision = $7
     returning d.revision`,
    [workspace, app, JSON.stringify(draft.definition), draft.base, draft.at, draft.by, draft.revision ?? null],
  )
  return row?.revision
}
