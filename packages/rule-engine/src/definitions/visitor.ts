import type { FieldModel, Model } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import { checkExpression, type Expected } from '../check/check-expression.ts'
import type { ContextName, Scope } from '../check/scope.ts'
import { sqlIssues } from '../evaluate/sql-issues.ts'
import type { Tree } from '../tree/tree.ts'

/** What an expression can see besides the record, for records that are being saved or edited. */
export const whileSaving: readonly ContextName[] = ['$user', '$now', '$today', '$old']

/** One place of a definition that may hold an expression. */
export interface Place {
  /** Undefined: there is none. */
  readonly expression: unknown
  readonly at: string
  readonly object: string
  readonly expected?: Expected | undefined
  readonly contexts?: readonly ContextName[]
  readonly form?: string
  readonly option?: NonNullable<Scope['option']>
  /** It is run by the database: a filter, a right. */
  readonly inSql?: boolean
}

/** Goes through a definition and collects what is wrong with its expressions. */
export interface Visitor {
  readonly model: Model
  readonly issues: Issue[]
  /** Checks the expression of a place; the tree when all is well. Places of unknown objects are passed over. */
  visit(place: Place): Tree | undefined
  /** A condition: `true`, `false` or an expression. */
  condition(place: Omit<Place, 'expected'>): void
  /** A value for a field. */
  value(place: Omit<Place, 'expected'>, field: FieldModel | undefined): void
}

/** A visitor for the definitions that a model was built from. */
export const newVisitor = (model: Model): Visitor => {
  const issues: Issue[] = []
  const visit = (place: Place): Tree | undefined => {
    const { expression, at, object, expected, contexts, form, option, inSql } = place
    // What names no object is told by the checks of references.
    if (expression === undefined || model.object(object) === undefined) return undefined
    const scope: Scope = {
      model,
      object,
      ...(contexts === undefined ? {} : { contexts }),
      ...(form === undefined ? {} : { form }),
      ...(option === undefined ? {} : { option }),
    }
    const checked = checkExpression(expression, scope, expected, at)
    const found = checked.ok ? (inSql === true ? sqlIssues(checked.value) : []) : checked.issues
    issues.push(...found)
    return checked.ok ? checked.value : undefined
  }
  return {
    model,
    issues,
    visit,
    condition: place => void visit({ ...place, expected: 'boolean' }),
    value: (place, field) => {
      // JSON of any form cannot be told from an expression; it is a value then.
      if (field === undefined || field.kind === 'json' || field.type === 'lines') return
      if (place.expression === null) return
      visit({ ...place, expected: field })
    },
  }
}

/** A complaint about a formula that needs itself. */
export const cycleIssue = (at: string, name: string, path: string): Issue => issue('cycle', at, { name, path })
