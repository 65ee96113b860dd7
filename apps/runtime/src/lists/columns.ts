import { type FieldModel, fieldType, labelOf, type Model, type ObjectModel } from '@tessera/metadata'
import type { Language } from '@tessera/schemas'

const mostColumns = 8

/** Types that say too much for a cell. */
const wide = new Set(['long_text', 'rich_text', 'lines', 'json', 'file', 'image', 'signature', 'address', 'location'])

/** The field a path ends at; undefined when a step is not there. */
export const fieldAt = (model: Model, object: ObjectModel, path: string): FieldModel | undefined =>
  model.resolvePath(object, path)?.fields.at(-1)

/** Whether a path leads to something a list can show. */
export const mayShow = (model: Model, object: ObjectModel, path: string): boolean => {
  const field = fieldAt(model, object, path)
  return field !== undefined && !fieldType(field.type).isVirtual
}

/** The columns of an object that has no saved view: its title, then its first short fields, then its owner. */
export const defaultColumns = (object: ObjectModel): string[] => {
  const short = [...object.fields.values()].filter(field => !field.system && !wide.has(field.type))
  const names = short.map(field => field.name).filter(name => name !== object.title && name !== 'owner')
  const first = object.title === undefined ? [] : [object.title]
  return [...first, ...names.slice(0, mostColumns - 2), 'owner', 'updated_at']
}

/** `Industry`, or `Customer · Industry` through a lookup. */
export const columnLabel = (model: Model, object: ObjectModel, path: string, language: Language): string =>
  model
    .resolvePath(object, path)
    ?.fields.map(field => labelOf(field, language))
    .join(' · ') ?? path

/** Every column one may add: the object’s fields, then those of the records its lookups point to. */
export const possibleColumns = (model: Model, object: ObjectModel): string[] => {
  const own = [...object.fields.values()].filter(field => field.name !== 'id' && field.name !== 'version')
  const far = own
    .filter(field => field.type === 'lookup' && field.target?.length === 1)
    .flatMap(field => {
      const target = model.object(field.target?.[0] ?? '')
      const fields = target === undefined ? [] : [...target.fields.values()].filter(one => !one.system)
      return fields.filter(one => one.name !== target?.title).map(one => `${field.name}.${one.name}`)
    })
  return [...own.map(field => field.name), ...far].filter(path => mayShow(model, object, path))
}
