import type { FieldModel, ObjectModel, ResolvedPath } from './model.ts'

/** Paths are at most this long: a field behind four lookups. */
const longest = 5

/**
 * Follows a path (`account.industry`) from an object. A person’s or department’s own properties are not fields.
 * A lookup to several objects is followed into the first that has the next field.
 */
export const followPath = (
  start: ObjectModel,
  path: string,
  objectOf: (qualified: string) => ObjectModel | undefined,
): ResolvedPath | undefined => {
  const names = path.split('.')
  if (names.length > longest) return undefined
  const fields: FieldModel[] = []
  const objects: ObjectModel[] = []
  let candidates: readonly ObjectModel[] = [start]
  for (const name of names) {
    const object = candidates.find(one => one.fields.has(name))
    const field = object?.fields.get(name)
    if (object === undefined || field === undefined) return undefined
    fields.push(field)
    objects.push(object)
    candidates = field.type === 'rollup' ? [] : (field.target ?? []).map(objectOf).filter(one => one !== undefined)
  }
  return { fields, objects }
}
