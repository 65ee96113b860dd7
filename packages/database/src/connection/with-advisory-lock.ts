import type { Transaction } from './executor.ts'

/** Holds a lock of this name over all servers until the transaction ends. */
export async function withAdvisoryLock<T>(trx: Transaction, name: string, work: () => Promise<T>): Promise<T> {
  await trx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
  return work()
}
