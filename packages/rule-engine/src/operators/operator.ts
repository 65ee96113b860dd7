import type { ValueKind } from '@tessera/metadata'
import type { LocalText } from '@tessera/schemas'

/**
 * What may stand at a place of an operator: a kind, or
 * - `any` any value, `same` one that can be compared with the first, `ordered` one that has an order,
 * - `printable` a text, option, number or date, `moment` a date or an instant,
 * - `options` a list whose elements can be compared with the first argument, `items` one of elements like those of the first,
 * - `part` a text in a text or an element of a list, `body` a condition on an element (`{"var": ""}`),
 * - `unit` the name of a unit of time, `digits` a whole number from 0 to 10, both written down.
 */
export type ArgumentKind =
  | ValueKind
  | 'any'
  | 'same'
  | 'ordered'
  | 'printable'
  | 'moment'
  | 'options'
  | 'items'
  | 'part'
  | 'body'
  | 'unit'
  | 'digits'

/** What an operator gives: a kind, or that of its arguments. */
export type ResultKind = ValueKind | 'same'

/** In which drawer of the builder an operator lies. */
export type OperatorGroup = 'comparison' | 'logic' | 'choice' | 'number' | 'text' | 'time' | 'list' | 'people'

/** An operator of the language. */
export interface Operator {
  readonly group: OperatorGroup
  /** Least and greatest number of arguments. */
  readonly arity: readonly [least: number, most: number]
  /** Kinds of the arguments in order; the last one holds for all that follow. */
  readonly takes: readonly ArgumentKind[]
  readonly gives: ResultKind
  /** How a sentence says it: “is over”, “大于”. */
  readonly label: LocalText
  /** Kinds of fields for which the condition builder offers it as `field operator values`; none: it is not offered. */
  readonly fits: readonly ValueKind[]
  /** Whether SQL can express it; else a rule that uses it runs row by row. */
  readonly sql: boolean
}
