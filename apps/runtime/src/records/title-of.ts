import type { ObjectModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'

/** What a record is called: the text of its title field, else its id. */
export const titleOf = (object: ObjectModel, record: { readonly [field: string]: Json }): string => {
  const value = object.title === undefined ? null : record[object.title]
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && typeof value[0] === 'string') return value[0]
  return String(record['id'] ?? '')
}
