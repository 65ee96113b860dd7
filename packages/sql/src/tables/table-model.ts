import type { LocalText } from '@tessera/schemas'
import type { ColumnType, Reference } from '../fields/field-sql.ts'

/** A column as it stands in the database. Plain data, so that what stands there can be kept as JSON. */
export interface ColumnModel {
  /** Identity that outlives renames: `sales/fld_…`, with the table’s key behind it for a lookup of several objects. */
  readonly key: string
  readonly name: string
  readonly label: LocalText
  readonly type: ColumnType
  readonly notNull?: boolean
  readonly default?: string
  /** An object by the key of its table. */
  readonly references?: Reference
  /** The ids in it are kept as rows with foreign keys, in the table of this name. */
  readonly links?: string
  /** Type of the field, and what of its settings changes what rows may hold. */
  readonly field?: {
    readonly type: string
    readonly required: boolean
    readonly unique: boolean
    readonly options?: readonly string[]
    readonly maxLength?: number
  }
  /** Computes it for the rows there are, for what the database computes. */
  readonly fill?: string
  /** Kept, but no field’s any more: the name it had. */
  readonly retired?: string
}

/** An index. Its name hangs on identities, not on names, so that a rename leaves it alone. */
export interface IndexModel {
  readonly name: string
  /** Everything behind `create index … on table`, with a slot (`slots.ts`) for each column. */
  readonly definition: string
  readonly unique: boolean
  /** Keys of the columns it is about. */
  readonly columns: readonly string[]
  /** Text of what must differ, for a unique one: counts duplicates. */
  readonly expressions: readonly string[]
}

/** A trigger and its function. */
export interface TriggerModel {
  readonly name: string
  /** Creates function and triggers. */
  readonly create: readonly string[]
  readonly drop: readonly string[]
}

/** A table of records with its history and links. Plain data. */
export interface TableModel {
  /** Identity that outlives renames: `sales/obj_…`. */
  readonly key: string
  /** Full name of the object. */
  readonly object: string
  readonly name: string
  readonly label: LocalText
  readonly columns: readonly ColumnModel[]
  readonly indexes: readonly IndexModel[]
  readonly triggers: readonly TriggerModel[]
  /** Expression of the generated column `search` with slots, absent where nothing is searched. */
  readonly search?: string
  /** Kept, but no object’s any more: the name it had. */
  readonly retired?: string
}
