import type { Hub } from '../live/hub.ts'
import type { Executor, Transaction } from './executor.ts'

/** A connected database. Its own `query` and `run` take effect at once. */
export interface Database extends Executor {
  /** For questions of people: a statement that takes longer than the limit is ended with SQLSTATE 57014. */
  readonly read: Executor
  /** NOTIFY and LISTEN. */
  readonly hub: Hub
  readonly url: string
  /** Major version of the server. */
  readonly version: number
  /** All statements of `work` or none. Repeats `work` up to three times when two transactions got in each other’s way. */
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T>
  /** Connections by what they do: `busy` and `idle` ones, and callers `waiting` for one; the same for `read`. */
  connections(): Readonly<Record<string, number>>
  /** Whether the server answers. */
  isReachable(): Promise<boolean>
  close(): Promise<void>
}

/** How many connections, and how patient. */
export interface DatabaseOptions {
  /** Connections for changes; 10 unless told. */
  readonly connections?: number
  /** Connections for questions; 10 unless told. */
  readonly readConnections?: number
  /** Milliseconds that a question may take; 10,000 unless told. */
  readonly readTimeout?: number
  /** Told when a connection is lost. */
  readonly log?: (sentence: string) => void
}
