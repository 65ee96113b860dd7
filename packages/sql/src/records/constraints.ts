import type { Layout, ObjectLayout } from '../layout/layout.ts'
import { columnKey, columnsOfField } from '../tables/column-of-field.ts'
import { foreignKeyName } from '../tables/ddl.ts'
import { indexesOf } from '../tables/indexes.ts'
import { tableKey } from '../tables/table-key.ts'

/** What a constraint or an index of a table is about, for the errors of Postgres that name one. */
export interface Constraint {
  readonly kind: 'unique' | 'reference' | 'index'
  /** Names of the fields, the one to point to first. */
  readonly fields: readonly string[]
}

/** Constraints and indexes of an object’s table by name. */
export const constraintsOf = (layout: Layout, object: ObjectLayout): ReadonlyMap<string, Constraint> => {
  const key = tableKey(object)
  const fieldOfKey = new Map<string, string>()
  for (const field of object.fields.values()) {
    for (const column of field.columns) fieldOfKey.set(columnKey(field, column), field.field.name)
  }
  const found = new Map<string, Constraint>()
  for (const index of indexesOf(key, object)) {
    const fields = index.columns.map(column => fieldOfKey.get(column) ?? '').filter(name => name !== '')
    found.set(index.name, { kind: index.unique ? 'unique' : 'index', fields: [...new Set(fields)] })
  }
  for (const field of object.fields.values()) {
    for (const column of columnsOfField(layout, object, field)) {
      found.set(foreignKeyName({ key }, column), { kind: 'reference', fields: [field.field.name] })
    }
  }
  return found
}
