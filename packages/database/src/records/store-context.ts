import {
  type Constraint,
  constraintsOf,
  contextInputs,
  type Inputs,
  type Layout,
  type ObjectLayout,
} from '@tessera/sql'
import type { Database } from '../connection/database.ts'
import type { Executor, Transaction } from '../connection/executor.ts'
import type { Ask } from './record-store.ts'
import type { LeastRecentlyUsed } from './statements.ts'

/** What every function of a store works with. */
export interface StoreContext {
  readonly database: Database
  readonly layout: Layout
  /** Number of the workspace. */
  readonly workspace: number
  /** Ids of new lines. */
  readonly newId: () => string
  /** Compiled statements of any kind by what they were compiled for. */
  readonly compiled: LeastRecentlyUsed<unknown>
  /** Constraints of each object by its full name. */
  readonly constraints: Map<string, ReadonlyMap<string, Constraint>>
}

/** A compiled statement, made once for a key. The key names its kind, so the type holds. */
export const compiled = <T>({ compiled: cache }: StoreContext, key: string, make: () => T): T =>
  cache.get(key, make) as T

/** @throws for an object that is not in the definitions: the caller has looked it up before. */
export const objectOf = ({ layout }: StoreContext, name: string): ObjectLayout => {
  const object = layout.object(name)
  if (object === undefined) throw new Error(`There is no object ${name} in this workspace.`)
  return object
}

/** Inputs of conditions and of writes. Added to in place: what conditions ask for is computed only when it is. */
export const inputsOf = ({ workspace }: StoreContext, { asker }: Ask, more: Inputs = {}): Inputs =>
  Object.assign(contextInputs(asker), { now: asker.now, by: asker.user?.id ?? null, workspace }, more)

/** Where a write runs: in the transaction that was handed in, or at once. */
export const writerOf = ({ database }: StoreContext, { trx }: Ask): Executor => trx ?? database

/** Where a question runs. In a transaction it has to see what that has written. */
export const readerOf = ({ database }: StoreContext, { trx }: Ask): Executor => trx ?? database.read

/** Runs several statements together, in the transaction that was handed in or in one of their own. */
export const together = <T>(
  { database }: StoreContext,
  { trx }: Ask,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> => (trx === undefined ? database.transaction(work) : work(trx))

/** Constraints of an object’s table by name. */
export const constraintsFor = (context: StoreContext, object: ObjectLayout): ReadonlyMap<string, Constraint> => {
  const name = object.object.qualified
  const known = context.constraints.get(name)
  if (known !== undefined) return known
  const found = constraintsOf(context.layout, object)
  context.constraints.set(name, found)
  return found
}
