/** What a value is to a rule. A list says in `item` what its elements are. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'time'
  | 'duration'
  | 'choice'
  | 'record'
  | 'user'
  | 'department'
  | 'list'
  | 'json'
  | 'null'

/** A kind, with that of its elements for a list. */
export interface ValueType {
  readonly kind: ValueKind
  readonly item?: ValueKind
}
