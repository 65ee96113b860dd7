import type { FieldModel, Model, ObjectModel } from '../model/model.ts'

/** How far a path leads. */
export interface Trace {
  readonly fields: readonly FieldModel[]
  /** Objects in which the last name was looked for. */
  readonly last: readonly ObjectModel[]
  /** Whether every name was found. */
  readonly whole: boolean
}

/** The objects that a field leads to. */
export const targetsOf = (model: Model, field: FieldModel | undefined): readonly ObjectModel[] =>
  (field?.target ?? []).map(name => model.object(name)).filter(object => object !== undefined)

/** Follows names through lookups as far as they lead, from any of these objects. */
export const tracePath = (model: Model, from: readonly ObjectModel[], names: readonly string[]): Trace => {
  const fields: FieldModel[] = []
  let candidates = from
  for (const name of names) {
    const field = candidates.find(object => object.fields.has(name))?.fields.get(name)
    if (field === undefined) return { fields, last: candidates, whole: false }
    fields.push(field)
    if (fields.length < names.length) candidates = field.type === 'rollup' ? [] : targetsOf(model, field)
  }
  return { fields, last: candidates, whole: true }
}
