import type { Checked, HistoryEntry, Issue, RecordData, RecordQuery, RecordValues } from '@tessera/schemas'
import type { Access, Asker, RecordState } from '@tessera/sql'
import type { Transaction } from '../connection/executor.ts'

/** On whose behalf: rights, and what conditions may ask for. `asker.user.id` is written as who did it, `asker.now` as when. */
export interface Ask {
  readonly access: Access
  readonly asker: Asker
  /** Runs in this transaction instead of one of its own. */
  readonly trx?: Transaction
}

/** What comes back of a bulk action. */
export interface BulkDone {
  /** Ids of the records dealt with. */
  readonly ids: readonly string[]
  /** What was refused, by place in the list. */
  readonly failed: readonly { readonly index: number; readonly issues: readonly Issue[] }[]
}

/** How one record is read. */
export interface GetOptions {
  /** Paths such as `account.industry`; all fields, with lines, unless told. */
  readonly fields?: readonly string[]
  /** The present record unless told. `bin`: only one that is in the bin. */
  readonly state?: RecordState
  /** For the state `asOf`: RFC 3339. */
  readonly asOf?: string
  /** For the state `version`. */
  readonly version?: number
}

/**
 * Records of one workspace under one set of definitions. Everything goes through the caller’s `Access`.
 *
 * Values of writes have been checked by the form engine: they have the right types, computed fields are filled in. What
 * only the database knows (uniqueness, records that are not there, versions) comes back as issues, with pointers such as
 * `/email`. Issues about the whole (`not_found`, `forbidden`, `version_conflict`) stand at `''`.
 *
 * Objects are named `customer` or `sales.customer`; an unknown one throws.
 */
export interface RecordStore {
  /** The answer as JSON text: `{"records": […], "next": …, "count": …}`. */
  query(object: string, query: RecordQuery, ask: Ask): Promise<Checked<string>>
  /** How many records match. */
  count(
    object: string,
    query: Pick<RecordQuery, 'filter' | 'search' | 'deleted' | 'asOf'>,
    ask: Ask,
  ): Promise<Checked<number>>
  /** A record as JSON text; null where there is none that the caller may see. */
  get(object: string, id: string, ask: Ask, options?: GetOptions): Promise<Checked<string | null>>
  /** Creates a record, its lines too, and answers it as JSON text. The caller checks `create` rights on the values. */
  insert(
    object: string,
    record: { readonly id: string; readonly values: RecordValues },
    ask: Ask,
  ): Promise<Checked<string>>
  /** Sets the fields that are given, lines as a whole, and answers the record as JSON text. */
  update(
    object: string,
    record: {
      readonly id: string
      readonly version?: number
      readonly values: RecordValues
      /** The whole record as `get` has answered it to this caller, at `version`: what does not change is not read again. */
      readonly old?: RecordData
    },
    ask: Ask,
  ): Promise<Checked<string>>
  /** Moves a record to the bin, and what belongs to it. */
  remove(object: string, record: { readonly id: string; readonly version?: number }, ask: Ask): Promise<Checked<null>>
  /** Brings a record back from the bin, with what went there with it, and answers it as JSON text. */
  restore(object: string, id: string, ask: Ask): Promise<Checked<string>>
  /** Versions of a record, newest first, with what changed. Null where there is no record that the caller may see. */
  history(
    object: string,
    id: string,
    ask: Ask,
    page?: { readonly limit?: number; readonly before?: number },
  ): Promise<HistoryEntry[] | null>
  /** Creates many, in one statement. Lines are not taken. */
  bulkInsert(
    object: string,
    rows: readonly { readonly id: string; readonly values: RecordValues }[],
    ask: Ask,
  ): Promise<BulkDone>
  /** Changes many, in one statement for each set of fields. Lines are not taken. */
  bulkUpdate(
    object: string,
    rows: readonly { readonly id: string; readonly values: RecordValues }[],
    ask: Ask,
  ): Promise<BulkDone>
  bulkRemove(object: string, ids: readonly string[], ask: Ask): Promise<BulkDone>
  bulkRestore(object: string, ids: readonly string[], ask: Ask): Promise<BulkDone>
}
