import { type MeasuredImpact, measureImpacts, readTables } from '@tessera/database'
import { buildModel, diff } from '@tessera/metadata'
import { type AppDefinition, type Change, type Impact, type Issue, issue, type TableStep } from '@tessera/schemas'
import { layoutOf, planTables, type TablePlan, tablesOf } from '@tessera/sql'
import { readPublished } from '../apps/apps.ts'
import type { Platform } from '../core/platform.ts'
import type { Sql } from '../core/sql.ts'
import { blockingOf, checkApp } from './check-app.ts'

/** What publishing a definition would do, or why it cannot be published. */
export interface Publication {
  readonly definition: AppDefinition
  readonly issues: readonly Issue[]
  /** Against what is published. */
  readonly changes: readonly Change[]
  /** Absent while there are mistakes: a plan of a broken definition means nothing. */
  readonly plan: TablePlan | undefined
  readonly impact: readonly Impact[]
  /** What stands in the way in the existing rows. */
  readonly blocked: readonly Issue[]
  /** Number of the release that is live. */
  readonly current: number | null
}

const impactOf = ({ kind: _kind, field: _field, blocks: _blocks, samples, ...impact }: MeasuredImpact): Impact =>
  samples.length === 0 ? impact : { ...impact, samples }

const blockOf = ({ blocks, affected, label }: MeasuredImpact): Issue[] =>
  blocks ? [issue('existing_duplicates', '', { count: affected, field: label })] : []

/** Works out what publishing a definition would do to the tables of the workspace, and counts what it does to the rows. */
export const planPublication = async (
  platform: Platform,
  sql: Sql,
  definition: AppDefinition,
): Promise<Publication> => {
  const { workspace } = platform
  const published = await readPublished(sql, workspace.id)
  const now = published.find(app => app.name === definition.name)
  const others = new Map(published.filter(app => app !== now).map(app => [app.name, app.definition]))
  const issues = checkApp(definition, others)
  const changes = diff(now?.definition ?? null, definition)
  const base = { definition, issues, changes, current: now?.release ?? null }
  if (blockingOf(issues).length > 0) return { ...base, plan: undefined, impact: [], blocked: [] }
  const after = tablesOf(layoutOf(buildModel(definition, others), workspace.schema))
  const plan = planTables(await readTables(sql, workspace.id), after, { schema: workspace.schema })
  const measured = await measureImpacts(sql, plan)
  return { ...base, plan, impact: measured.map(impactOf), blocked: measured.flatMap(blockOf) }
}

/** The steps of a plan as the HTTP contract tells them. */
export const stepsOf = (plan: TablePlan | undefined): TableStep[] =>
  (plan?.steps ?? []).map(({ sql, summary, rewritesTable, losesData, concurrent }) => ({
    sql,
    summary,
    rewritesTable,
    losesData,
    concurrent,
  }))
