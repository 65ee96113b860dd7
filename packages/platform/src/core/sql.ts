import type { Database, Executor, Transaction } from '@tessera/database'

type Query = {
  /** Rows as objects; the caller says of what shape. */
  query<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>
}

/** Runs SQL over the system tables; records have functions of their own in the database package. */
export type Sql = Omit<Executor, 'query'> & Query

/** A transaction over the system tables and the records. */
export type SqlTransaction = Omit<Transaction, 'query'> & Query

/** The database as the platform uses it. */
export type PlatformDatabase = Omit<Database, 'query' | 'transaction' | 'read'> &
  Query & {
    readonly read: Sql
    transaction<T>(work: (sql: SqlTransaction) => Promise<T>): Promise<T>
  }

/** A tenant: its apps, people and records. */
export interface Workspace {
  readonly id: number
  readonly name: string
  /** Schema of its records. */
  readonly schema: string
}
