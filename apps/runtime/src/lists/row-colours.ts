import type { Model, ObjectModel } from '@tessera/metadata'
import { checkExpression, compileRule, dependencies, type RuleUser } from '@tessera/rule-engine'
import type { RecordData, TableView } from '@tessera/schemas'

/** What colours the rows of a view. */
export interface RowColours {
  /** Fields the rules look at, to be asked for too. */
  readonly paths: readonly string[]
  readonly colourOf: (record: RecordData) => string | undefined
}

/** Compiles the colours of a view once; the first rule that holds gives the hue. A rule with a mistake colours nothing. */
export const rowColours = (
  view: TableView | undefined,
  model: Model,
  object: ObjectModel,
  user: RuleUser,
): RowColours | undefined => {
  const scope = { model, object: object.qualified, contexts: ['$user', '$now', '$today'] as const }
  const rules = (view?.colours ?? []).flatMap(({ when, colour }) => {
    const checked = checkExpression(when, scope, 'boolean')
    if (!checked.ok) return []
    return [{ holds: compileRule(checked.value), paths: dependencies(checked.value).paths, colour }]
  })
  if (rules.length === 0) return undefined
  const timezone = model.definition.timezone ?? 'Asia/Shanghai'
  return {
    paths: rules.flatMap(rule => rule.paths),
    colourOf: record => {
      const context = { record, user, now: new Date().toISOString(), timezone }
      return rules.find(rule => rule.holds(context) === true)?.colour
    },
  }
}
