import type { Tree } from '@tessera/rule-engine'

/** What people do with records. */
export type RecordAction = 'see' | 'create' | 'change' | 'delete' | 'export'

/** Which records: all, none, or those for which a checked condition holds. */
export type RowFilter = boolean | Tree

/** The compiled rights of a caller: every statement about records is built with one. */
export interface Access {
  /** Equal keys mean equal rights: compiled statements are kept by it. */
  readonly key: string
  /** @param object full name, `sales.deal`. The condition may use `$user`, `$now` and `$today`. */
  rows(object: string, action: RecordAction): RowFilter
  /** Fields that are not answered, by the full name of their object. */
  hidden(object: string): ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

/** Everything: for administrators, and for the platform itself. */
export const fullAccess: Access = { key: '*', rows: () => true, hidden: () => nothing }
