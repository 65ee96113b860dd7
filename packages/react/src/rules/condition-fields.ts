import type { FieldModel, Model, ObjectModel } from '@tessera/metadata'
import { type OperatorName, operatorOf, operatorsFor } from '@tessera/rule-engine'
import type { Text } from '@tessera/schemas'

/** A field a condition may look at. */
export interface ConditionField {
  readonly path: string
  readonly field: FieldModel
  /** Labels on the way: 客户 / 行业. */
  readonly labels: readonly Text[]
}

const labelOf = (field: FieldModel): Text => field.definition.label ?? field.name

const askable = (field: FieldModel): boolean => operatorsFor(field.kind).length > 0

/** Fields of an object, and one step behind its lookups. */
export function conditionFields(model: Model, object: ObjectModel, deep = true): readonly ConditionField[] {
  const own = [...object.fields.values()].filter(askable)
  const fields = own.map((field): ConditionField => ({ path: field.name, field, labels: [labelOf(field)] }))
  if (!deep) return fields
  const behind = own.flatMap(lookup => {
    const target =
      lookup.type === 'lookup' && lookup.target?.length === 1 ? model.object(lookup.target[0] ?? '') : undefined
    if (target === undefined) return []
    return [...target.fields.values()]
      .filter(field => askable(field) && !field.system && field.type !== 'lines')
      .map(
        (field): ConditionField => ({
          path: `${lookup.name}.${field.name}`,
          field,
          labels: [labelOf(lookup), labelOf(field)],
        }),
      )
  })
  return [...fields, ...behind]
}

/** A field by its path, whatever it leads to. */
export function conditionField(model: Model, object: ObjectModel, path: string): ConditionField | undefined {
  const fields = model.resolvePath(object, path)?.fields
  const field = fields?.at(-1)
  return field === undefined ? undefined : { path, field, labels: (fields ?? []).map(labelOf) }
}

/** Whether an operator takes a list of values. */
export const takesList = (operator: OperatorName): boolean => {
  const last = operatorOf(operator).takes.at(-1)
  return last === 'options' || last === 'items'
}

/** How many values stand behind an operator: none, one, two; `list` for any number. */
export function valueCount(operator: OperatorName): number | 'list' {
  if (takesList(operator)) return 'list'
  return operatorOf(operator).arity[0] - 1
}

/** The operator a new condition on a field begins with: one of for picks, over for figures. */
export function firstOperator(field: FieldModel): OperatorName {
  const offered = operatorsFor(field.kind)
  const liked: readonly OperatorName[] =
    field.kind === 'choice' || field.kind === 'user' || field.kind === 'record'
      ? ['in', '==']
      : field.kind === 'text'
        ? ['contains', '==']
        : field.kind === 'list'
          ? ['contains_any', 'contains']
          : field.kind === 'number' || field.kind === 'date' || field.kind === 'datetime'
            ? ['>=', '==']
            : ['==']
  return liked.find(name => offered.includes(name)) ?? offered[0] ?? '=='
}
