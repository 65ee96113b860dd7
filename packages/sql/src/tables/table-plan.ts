import type { LocalText } from '@tessera/schemas'
import type { Statement } from '../text/statement.ts'
import type { TableModel } from './table-model.ts'

/** A statement that brings the tables nearer to what they should be. */
export interface PlanStep {
  readonly sql: string
  readonly summary: LocalText
  /** Every row is written anew. */
  readonly rewritesTable: boolean
  /** Something could be lost. What is lost stays in a retired column. */
  readonly losesData: boolean
  /** Runs after the transaction, outside of one, without locking writers. */
  readonly concurrent: boolean
}

/** What is counted in existing rows. */
export interface ImpactCounts {
  readonly rows: number
  readonly affected: number
  readonly lost: number
}

/** A change that existing rows feel, and the query that counts them. */
export interface ImpactQuery {
  /** `retype:sales/fld_…`: kind and identity of the column or table. */
  readonly id: string
  readonly kind: 'retire_object' | 'retire_field' | 'retype' | 'unique' | 'required' | 'options' | 'too_long'
  /** Full name of the object. */
  readonly object: string
  readonly label: LocalText
  /** Name of the field, absent for a whole object. */
  readonly field?: string
  /** One row: `rows`, `affected`, `lost` (bigint) and `samples` (json: `[{value, rows}]`). */
  readonly query: Statement
  /** Duplicates forbid a unique field: the plan cannot be applied while `affected` is above 0. */
  readonly blocks: boolean
  summary(counts: ImpactCounts): LocalText
}

/** How tables get from one state to another. */
export interface TablePlan {
  readonly steps: readonly PlanStep[]
  readonly impacts: readonly ImpactQuery[]
  /** What stands after it, retired tables and columns included: the `before` of the next plan. */
  readonly tables: readonly TableModel[]
}
