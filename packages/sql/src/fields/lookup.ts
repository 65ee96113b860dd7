import type { FieldModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import { type FieldSql, idOf, isEmpty } from './field-sql.ts'

/** The names that the definition gives its targets, in the order of `field.target`. */
const namesOf = (field: FieldModel): readonly string[] | undefined => {
  const { definition } = field
  if (definition.type !== 'lookup' || typeof definition.object === 'string') return undefined
  return definition.object
}

const pick = (value: Json, field: FieldModel): readonly Json[] => {
  const names = namesOf(field) ?? []
  const object = typeof value === 'object' && value !== null && 'object' in value ? value.object : undefined
  return (field.target ?? []).map((target, i) => (target === object || names[i] === object ? idOf(value) : null))
}

/** One column with a foreign key; a lookup of several objects has one for each, all but one of them empty. */
export const lookupSql: FieldSql = {
  indexable: true,
  columns: field => {
    const polymorphic = namesOf(field) !== undefined
    return (field.target ?? []).map(object => ({
      ...(polymorphic ? { target: object } : {}),
      type: 'uuid',
      references: { to: 'object', object },
    }))
  },
  read: (columns, field, readers) => {
    const names = namesOf(field)
    const each = (field.target ?? []).map((object, i) => readers.record(object, columns[i] ?? 'null', names?.[i]))
    return each.length > 1 ? `coalesce(${each.join(', ')})` : (each[0] ?? 'null')
  },
  write: (value, field) => {
    if (isEmpty(value)) return (field.target ?? []).map(() => null)
    return namesOf(field) === undefined ? [idOf(value)] : pick(value, field)
  },
}
