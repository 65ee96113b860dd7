import type { FieldModel, Model, ObjectModel } from '@tessera/metadata'
import { checkExpression, dependencies, sqlIssues, type Tree } from '@tessera/rule-engine'

/** The checked expression of a formula, undefined for one that is wrong or that SQL cannot express. */
export const formulaTree = (model: Model, object: ObjectModel, field: FieldModel): Tree | undefined => {
  const { definition } = field
  if (definition.type !== 'formula') return undefined
  const checked = checkExpression(definition.expression, { model, object: object.qualified })
  return checked.ok && sqlIssues(checked.value).length === 0 ? checked.value : undefined
}

const changesBehind = new Set(['rollup', 'lines', 'auto_number'])

/**
 * Whether a formula is kept with the record, as the form engine sees it: one that reads nothing but typed fields of its
 * own record cannot grow old. All others are computed when they are read.
 */
export const isKept = (
  model: Model,
  object: ObjectModel,
  field: FieldModel,
  behind: ReadonlySet<string> = new Set(),
): boolean => {
  const { definition } = field
  if (definition.type !== 'formula') return true
  if (behind.has(field.name)) return false
  const checked = checkExpression(definition.expression, { model, object: object.qualified })
  if (!checked.ok) return true
  const { paths, contexts } = dependencies(checked.value)
  const further = new Set([...behind, field.name])
  return (
    contexts.length === 0 &&
    paths.every(path => {
      const read = object.fields.get(path)
      return read !== undefined && !changesBehind.has(read.type) && isKept(model, object, read, further)
    })
  )
}
