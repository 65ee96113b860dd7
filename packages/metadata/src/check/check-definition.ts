import type { AppDefinition, Issue } from '@tessera/schemas'
import { modelOf } from '../references/references.ts'
import { scanReferences } from '../references/scan.ts'

/**
 * Everything that is wrong with a definition beyond its shape: names, references, settings that contradict each other,
 * circles, and what other apps rely on. Expressions are checked by the rule engine.
 * @param others the other apps of the workspace by name.
 */
export const checkDefinition = (app: AppDefinition, others?: ReadonlyMap<string, AppDefinition>): Issue[] => {
  const model = modelOf(app, others)
  return [...scanReferences(app, model).issues]
}
