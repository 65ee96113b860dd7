import type { AppDefinition, FieldDefinition, ObjectDefinition } from '@tessera/schemas'

type Move = readonly [number, number, number]

const types = [
  { type: 'text', indexed: true },
  { type: 'number' },
  { type: 'date' },
  { type: 'datetime', indexed: true },
  { type: 'boolean' },
  { type: 'choice', choices: [{ value: 'a' }, { value: 'b' }] },
  { type: 'tags' },
  { type: 'email', multiple: true },
  { type: 'email', unique: true },
  { type: 'user' },
  { type: 'users' },
  { type: 'json' },
  { type: 'duration' },
  { type: 'long_text', searchable: true },
] as const

const renamed = (name: string, n: number): string => `${name.replace(/_v\d+$/, '').slice(0, 40)}_v${n % 7}`

const mutateField = (
  field: FieldDefinition,
  object: ObjectDefinition,
  objects: readonly ObjectDefinition[],
  what: number,
  n: number,
): FieldDefinition | undefined => {
  const { id, name, label } = field
  const kept = { ...(id === undefined ? {} : { id }), name, ...(label === undefined ? {} : { label }) }
  const target = objects[n % objects.length]?.name ?? object.name
  switch (what % 6) {
    case 0:
      return undefined
    case 1:
      return object.fields.some(other => other.name === renamed(name, n)) ? field : { ...field, name: renamed(name, n) }
    case 2:
      return { ...kept, ...types[n % types.length] } as FieldDefinition
    case 3:
      return {
        ...kept,
        type: 'lookup',
        object: n % 2 === 0 ? target : [target, object.name].filter((o, i, all) => all.indexOf(o) === i),
      }
    case 4:
      return { ...kept, type: 'lookups', object: target }
    default:
      return { ...kept, type: 'text', unique: n % 2 === 0, indexed: n % 3 === 0, searchable: n % 5 === 0 }
  }
}

/** Another app that has most nodes in common: objects and fields added, removed, renamed, swapped, of other types. */
export function mutateApp(app: AppDefinition, moves: readonly Move[]): AppDefinition {
  let objects = [...(app.objects ?? [])]
  let count = 0
  for (const [what, where, n] of moves) {
    const at = where % Math.max(objects.length, 1)
    const object = objects[at]
    if (object === undefined) continue
    const replace = (changed: ObjectDefinition): void => {
      objects = objects.map((other, i) => (i === at ? changed : other))
    }
    const i = n % Math.max(object.fields.length, 1)
    const field = object.fields[i]
    switch (what % 6) {
      case 0:
        if (objects.length > 1) objects = objects.filter((_, place) => place !== at)
        break
      case 1:
        if (!objects.some(other => other.name === renamed(object.name, n)))
          replace({ ...object, name: renamed(object.name, n) })
        break
      case 2: {
        const added = {
          id: `fld_added_${count++}_${n % 1000}`,
          name: `added_${count}_${n % 1000}`,
          ...types[n % types.length],
        }
        replace({ ...object, fields: [...object.fields, added as FieldDefinition] })
        break
      }
      case 3: {
        const other = object.fields[(n >> 3) % object.fields.length]
        if (field === undefined || other === undefined || other === field) break
        const swapped = object.fields.map(one =>
          one === field ? { ...one, name: other.name } : one === other ? { ...one, name: field.name } : one,
        )
        replace({ ...object, fields: swapped })
        break
      }
      default: {
        if (field === undefined) break
        const changed = mutateField(field, object, objects, where, n)
        const fields = object.fields.flatMap(one => (one === field ? (changed === undefined ? [] : [changed]) : [one]))
        replace({ ...object, fields })
      }
    }
  }
  return { ...app, objects }
}
