import { findVia } from './find-via.ts'
import type { FieldModel, ObjectModel } from './model.ts'

type Objects = ReadonlyMap<string, ObjectModel>

/** What a rollup looks at; one that looks at another rollup is followed, `seen` ends a circle. */
const withRolled = (field: FieldModel, objects: Objects, seen: readonly FieldModel[] = []): FieldModel => {
  const { definition } = field
  if (definition.type !== 'rollup' || definition.aggregate === 'count' || seen.includes(field)) return field
  const found = objects.get(field.target?.[0] ?? '')?.fields.get(definition.field ?? '')
  if (found === undefined) return field
  const rolled = withRolled(found, objects, [...seen, field])
  const picks = definition.aggregate === 'min' || definition.aggregate === 'max'
  return { ...field, rolled, ...(picks ? { kind: rolled.kind } : {}) }
}

const withVia = (field: FieldModel, object: ObjectModel, objects: Objects): FieldModel => {
  const lines = field.via === undefined ? objects.get(field.target?.[0] ?? '') : undefined
  const via = lines === undefined ? undefined : findVia(lines, object.qualified)
  return via === undefined ? field : { ...field, via }
}

/** An object with what its fields take from other objects: the `via` of lines that leave it out, what rollups look at. */
export const linkObject = (object: ObjectModel, objects: Objects): ObjectModel => {
  const fields = new Map<string, FieldModel>()
  for (const [name, field] of object.fields) {
    if (field.type === 'lines') fields.set(name, withVia(field, object, objects))
    else fields.set(name, withRolled(field, objects))
  }
  return { ...object, fields }
}
