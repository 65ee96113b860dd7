import type { Inputs, Statement } from '@tessera/sql'
import type { QueryResultRow } from 'pg'

/** A row of a statement: its columns in order as Postgres writes them, null for null. */
export type RawRow = readonly (string | null)[]

/** Runs statements: the database itself, or a transaction. */
export interface Executor {
  /** Rows as objects, with JSON parsed, instants as `Date`, 64-bit numbers as texts. */
  query<Row extends QueryResultRow = QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** A compiled statement, under its name where it has one. Nothing is parsed: JSON stays text. */
  run(statement: Statement, inputs?: Inputs): Promise<readonly RawRow[]>
}

/** Statements that take effect together. */
export interface Transaction extends Executor {
  /** Runs after the transaction has taken effect, for notices. */
  afterCommit(work: () => void): void
}
