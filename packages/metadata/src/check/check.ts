import type { AppDefinition, Issue } from '@tessera/schemas'
import type { Model } from '../model/model.ts'

/** What every check gets. */
export interface CheckContext {
  readonly app: AppDefinition
  readonly model: Model
  readonly others: ReadonlyMap<string, AppDefinition>
}

/** One kind of check over a whole definition. */
export type Check = (context: CheckContext) => Iterable<Issue>
