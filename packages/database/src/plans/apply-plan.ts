import type { PlanStep, TablePlan } from '@tessera/sql'
import type { Transaction } from '../connection/executor.ts'

/** A step that the data does not allow. The message is that of Postgres. */
export class PlanFailed extends Error {
  override readonly name = 'PlanFailed'
  readonly step: PlanStep

  constructor(step: PlanStep, cause: Error) {
    super(cause.message, { cause })
    this.step = step
  }
}

/**
 * Runs the steps of a plan that belong to the transaction, and writes down what stands after it. The concurrent steps
 * are put on a list: call `runPendingSteps` when the transaction has taken effect. Hold an advisory lock.
 * @throws PlanFailed, after which the transaction is dead, when the rows do not allow a step.
 */
export async function applyPlan(trx: Transaction, plan: TablePlan, workspace: number): Promise<void> {
  for (const step of plan.steps) {
    if (step.concurrent) {
      await trx.query('insert into tessera.pending_steps (workspace, sql) values ($1, $2)', [workspace, step.sql])
      continue
    }
    try {
      await trx.query(step.sql)
    } catch (error) {
      throw new PlanFailed(step, error instanceof Error ? error : new Error(String(error)))
    }
  }
  await trx.query('delete from tessera.tables where workspace = $1', [workspace])
  const models = plan.tables.map(table => JSON.stringify(table))
  await trx.query(
    `insert into tessera.tables (workspace, key, name, model)
     select $1, m ->> 'key', m ->> 'name', m from unnest($2::text[]) u (t), lateral (select u.t::json as m) x`,
    [workspace, models],
  )
}
