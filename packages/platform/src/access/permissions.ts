import type { Permissions } from '@tessera/schemas'
import type { RecordAction } from '@tessera/sql'
import type { ObjectRights } from './object-rights.ts'

/** Rights on an object as the HTTP contract tells them: true where at least some records may be. */
export const permissionsOf = (rights: ObjectRights): Permissions => {
  const may = (action: RecordAction): boolean => rights.rows(action) !== false
  return {
    see: may('see'),
    create: may('create'),
    change: may('change'),
    delete: may('delete'),
    export: may('export'),
    import: rights.import && may('create'),
    fields: Object.fromEntries(rights.fields),
  }
}
