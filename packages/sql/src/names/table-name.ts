import { namePart, safeName } from './safe-name.ts'

/** Room for the longest ending that is put behind a table's name. */
const room = '__history'.length

/** `sales`, `customer` → `sales__customer`, at most 54 characters. */
export const tableName = (app: string, object: string): string =>
  safeName(`${namePart(app)}__${namePart(object)}`, 63 - room)

/** The table that keeps older versions. */
export const historyName = (table: string): string => `${table}__history`

/** The table that keeps the links of a `lookups` field as rows. */
export const linksName = (table: string, column: string): string => safeName(`${table}__${column}__links`)
