import type { FieldOf, FieldType, ValueKind } from '@tessera/metadata'
import type { RuleContext } from '@tessera/rule-engine'
import type { ChoiceOption, Expression, Issue, Json, LocalText } from '@tessera/schemas'

/** An expression that was checked and compiled once. */
export type Computed = (context: RuleContext) => Json

/** What a field type needs to know about one field of an object. */
export interface FieldSetup<T extends FieldType = FieldType> {
  readonly name: string
  readonly definition: FieldOf<T>
  /** The label in both languages, for sentences. */
  readonly label: LocalText
  /** Options of a choice, looked up. */
  readonly options: readonly ChoiceOption[]
  /** Qualified names of the objects a link may point to. */
  readonly targets: readonly string[]
  /** Time zone of the app, in which times without one are meant. */
  readonly timezone: string
  /** Compiles a setting that is an expression (the limits of dates). */
  readonly compute: (expression: Expression | undefined, expected: ValueKind) => Computed | undefined
}

/** What one field of one object does with values; made once, used for every record. */
export interface FieldRule {
  /**
   * The tidied, canonical value; null when empty. A value of another kind adds an issue and gives `undefined`.
   * Never throws, whatever JSON it is given. Tidying twice is the same as once.
   */
  readonly parse: (value: Json, at: string, issues: Issue[]) => Json | undefined
  /** Adds an issue for each limit or format that a parsed value, not null, does not keep. */
  readonly check: (value: Json, at: string, issues: Issue[], context: RuleContext) => void
  /** What a cell of a file or a pasted text means; the text itself where only `parse` can tell. */
  readonly fromText: (text: string) => Json
}

/** Makes the rule of a field of one type. */
export type FieldRuleOf<T extends FieldType> = (setup: FieldSetup<T>) => FieldRule

/** Nothing to check. */
export const noCheck = (): void => {}

/** The text itself, for types whose `parse` understands it. */
export const asText = (text: string): Json => text
