import { checkDefinition, type Model } from '@tessera/metadata'
import { checkExpressions } from '@tessera/rule-engine'
import type { AppDefinition } from '@tessera/schemas'
import { spotOf } from './spot.ts'
import type { SpottedProblem } from './use-problems.ts'

/** Every mistake of a definition with its spot: what stops publishing first. */
export const findProblems = (
  definition: AppDefinition,
  others: ReadonlyMap<string, AppDefinition>,
  model: Model,
): readonly SpottedProblem[] => {
  const issues = [...checkDefinition(definition, others), ...checkExpressions(definition, model)]
  const seen = new Set<string>()
  return issues
    .filter(issue => {
      const key = `${issue.at} ${issue.code}`
      return seen.has(key) ? false : seen.add(key)
    })
    .map(issue => ({ ...issue, spot: spotOf(definition, issue.at) }))
    .sort((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'))
}
