import type { RuleContext } from '@tessera/rule-engine'
import type { Issue, Json, RecordValues } from '@tessera/schemas'

/** Values of a record by name, only to be read. */
export type Values = { readonly [name: string]: Json }

/** What is being saved, by whom and when. */
export interface PrepareInput {
  /** As sent; any JSON. */
  readonly values: Json
  /** The record before, as it is answered (links as `{id, …}`); left out for a new one. */
  readonly old?: Values | null | undefined
  readonly user?: RuleContext['user']
  /** RFC 3339. */
  readonly now: string
  /** A record that a link points to, with the fields in `rules.needs`; what a client sends about it is not believed. */
  readonly links?:
    | ((field: string, link: { readonly id: string; readonly object?: string }) => Values | undefined)
    | undefined
  /** Values that stand firm and are neither checked nor changed: the record that lines belong to. */
  readonly given?: Values | undefined
}

/** A record ready to be kept, and what is wrong with it. */
export interface Prepared {
  /** What is to be written: of a new record all that is not empty, of an old one what is different. Links as ids. */
  readonly values: RecordValues
  /** What keeps it from being saved. */
  readonly issues: Issue[]
  readonly warnings: Issue[]
  /** Names of the fields in `values`. */
  readonly changed: string[]
  /** The whole record as rules see it after the save. */
  readonly record: Values
}
