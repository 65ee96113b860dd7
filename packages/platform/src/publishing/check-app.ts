import { buildModel, checkDefinition } from '@tessera/metadata'
import { checkExpressions } from '@tessera/rule-engine'
import type { AppDefinition, Issue } from '@tessera/schemas'

/** Everything that is wrong with a definition; each part checked by the engine that runs it. */
export const checkApp = (definition: AppDefinition, others: ReadonlyMap<string, AppDefinition>): Issue[] => {
  const issues = checkDefinition(definition, others)
  return [...issues, ...checkExpressions(definition, buildModel(definition, others))]
}

/** The mistakes that keep a definition from being published. */
export const blockingOf = (issues: readonly Issue[]): Issue[] => issues.filter(found => found.severity === 'block')
