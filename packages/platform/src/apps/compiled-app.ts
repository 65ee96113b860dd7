import { type Database, openRecords, type RecordStore } from '@tessera/database'
import { compileRecordRules, type RecordRules } from '@tessera/form-engine'
import { buildModel, type Model } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { type Layout, layoutOf } from '@tessera/sql'
import { RightsCache } from '../access/rights.ts'

/** A published app, ready for requests: what a request needs of the definition is worked out once. */
export interface CompiledApp {
  readonly name: string
  readonly release: number
  readonly definition: AppDefinition
  /** With what it can see of the other apps. */
  readonly model: Model
  /** Where its records, and those of the other apps, are kept. */
  readonly layout: Layout
  /** Rights of callers on the records it can reach. */
  readonly rights: RightsCache
  /** Its records, and those of the other apps, behind the rights of who asks. */
  readonly records: RecordStore
  /** What happens to records of an object when they are saved; by full name. */
  rules(object: string): RecordRules
}

/** A published definition. */
export interface Published {
  readonly name: string
  readonly release: number
  readonly definition: AppDefinition
}

/** What compiled apps work on. */
export interface CompileOptions {
  readonly database: Database
  readonly workspace: { readonly id: number; readonly schema: string }
  /** Makes ids of new lines. */
  readonly newId: () => string
}

/** Compiles all apps of a workspace together, since they look into each other. */
export const compileApps = (
  published: readonly Published[],
  { database, workspace, newId }: CompileOptions,
): ReadonlyMap<string, CompiledApp> => {
  const definitions = new Map(published.map(app => [app.name, app.definition]))
  const compiled = new Map<string, CompiledApp>()
  for (const { name, release, definition } of published) {
    const model = buildModel(definition, definitions)
    const layout = layoutOf(model, workspace.schema)
    const rules = new Map<string, RecordRules>()
    compiled.set(name, {
      name,
      release,
      definition,
      model,
      layout,
      records: openRecords({ database, layout, workspace: workspace.id, newId }),
      rights: new RightsCache(compiled, model),
      rules: object => {
        const known = rules.get(object) ?? compileRecordRules(model, object)
        rules.set(object, known)
        return known
      },
    })
  }
  return compiled
}
