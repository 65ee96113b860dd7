import type { RuleUser } from '@tessera/rule-engine'
import type { Expression, Issue, Language, RecordValues } from '@tessera/schemas'
import type { Values } from '../records/prepare-input.ts'

/** What may be picked. Both absent: every option that is not retired, every record that may be seen. */
export interface Offered {
  /** Values of the options of a choice. */
  readonly values?: readonly string[]
  /** Filter for the records of a lookup, with the values of the form put in. */
  readonly filter?: Expression
}

/** A line as it stands. */
export interface RowState {
  /** Stays the same while the line is moved or changed. */
  readonly key: number
  /** As rules see it, formulas included. */
  readonly effective: Values
  /** By column. Mistakes of the whole line stand under `''`. */
  readonly errors: { readonly [column: string]: readonly Issue[] }
}

/** What the person may do with a field. */
export type FieldAccess = 'write' | 'read' | 'masked' | 'none'

/** A form while it is filled in. Plain data, never changed in place: parts that stay the same stay the same object. */
export interface FormState {
  /** The record as it is kept; null for a new one. */
  readonly record: Values | null
  /** As typed, by field. */
  readonly values: RecordValues
  /** As the form was opened, to tell what is new. */
  readonly initial: Values
  /** As rules see it: tidied, formulas computed, hidden values by their policy. Computed fields are shown from here. */
  readonly effective: Values
  /** By item id. */
  readonly visible: { readonly [key: string]: boolean }
  readonly required: { readonly [key: string]: boolean }
  readonly readOnly: { readonly [key: string]: boolean }
  readonly options: { readonly [key: string]: Offered | undefined }
  /** Mistakes by item id, of the whole form under `''`; warnings among them. Show them where `touched` or `submitted`. */
  readonly errors: { readonly [key: string]: readonly Issue[] }
  /** Lines by item id. */
  readonly rows: { readonly [key: string]: readonly RowState[] }
  /** Field names and paths of cells (`items/2/qty`) that were changed. */
  readonly touched: { readonly [path: string]: boolean }
  readonly dirty: boolean
  /** Sending was tried: every mistake shows. */
  readonly submitted: boolean
  /** Mistakes that the server found; each goes when its field is changed. */
  readonly answered: readonly Issue[]
  /** Fields whose value cannot be read, with why. */
  readonly unread: { readonly [field: string]: readonly Issue[] }
  /** Keys of lines by field, and the next one. */
  readonly keys: { readonly [field: string]: readonly number[] }
  readonly nextKey: number
  readonly user: RuleUser | undefined
  readonly now: string
  readonly language: Language
  readonly access: { readonly [field: string]: FieldAccess }
}
