import type { FieldModel, ObjectModel } from './model.ts'

const pointsTo = (field: FieldModel, qualified: string): boolean =>
  field.type === 'lookup' && field.target?.includes(qualified) === true

/** Lookups of an object that point to another one. */
export const lookupsTo = (lines: ObjectModel, qualified: string): readonly FieldModel[] =>
  [...lines.fields.values()].filter(field => pointsTo(field, qualified))

/**
 * The lookup by which lines belong to their record when `via` is left out: the only one, or the only one that `owns`.
 * Undefined when that is not clear.
 */
export const findVia = (lines: ObjectModel, qualified: string): string | undefined => {
  const lookups = lookupsTo(lines, qualified)
  if (lookups.length === 1) return lookups[0]?.name
  const owning = lookups.filter(field => field.definition.type === 'lookup' && field.definition.owns === true)
  return owning.length === 1 ? owning[0]?.name : undefined
}
