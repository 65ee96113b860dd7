/**
 * A value as rules compute with it (SPEC V): null is empty; dates `2027-01-15`, instants `2027-01-15T09:30:00.000Z`,
 * times `09:30:00`, durations in seconds, references by id; a list is never empty. `json` values are kept as they are.
 */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: unknown }

/** The person on whose behalf a rule runs. */
export interface RuleUser {
  readonly id: string
  /** Departments the person belongs to, with those above. */
  readonly departments?: readonly string[]
  /** Departments below the person’s own. */
  readonly departments_below?: readonly string[]
  readonly roles?: readonly string[]
  readonly manager?: string | null
}

type Fields = { readonly [field: string]: unknown }

/** What a rule is run on. Records are plain JSON as the API answers them: lookups as `{id, title, …}`. */
export interface RuleContext {
  readonly record: Fields
  /** The record before the change; absent for a new one. */
  readonly old?: Fields
  readonly user?: RuleUser
  /** RFC 3339. */
  readonly now: string
  /** IANA name of the time zone in which instants have a date. */
  readonly timezone: string
  /** The record being edited, where the rule runs on another one. */
  readonly form?: Fields
  /** The option or record that is offered. */
  readonly option?: Fields | string
  readonly params?: Fields
}
