import type { FieldModel, ObjectModel } from '@tessera/metadata'
import { namePart, safeName } from './safe-name.ts'

/** Columns that every table has and no field may take. */
const taken = new Set(['deleted_at', 'deleted_by', 'valid_from', 'valid_to', 'search'])

/** Fields of `extends` carry the name of the app that adds them: `marketing__score`. */
export const columnName = (object: ObjectModel, field: FieldModel): string => {
  const own = taken.has(field.name) ? `${field.name}__field` : namePart(field.name)
  return safeName(field.app === object.app || field.system ? own : `${namePart(field.app)}__${own}`)
}

/** The column of one target of a polymorphic lookup: `subject__sales__lead`. */
export const targetColumnName = (column: string, target: string): string =>
  safeName(`${column}__${target.split('.').map(namePart).join('__')}`)
