import type { Issue } from '@tessera/schemas'
import type { Place } from '../structure/walk.ts'

/** One name within a mention, and the node it means where that is known. */
export interface MentionPart {
  readonly text: string
  readonly target?: string
}

/** A spot in a definition where other nodes are named: `account.industry`, `-amount`, `sales.customer`. */
export interface Mention {
  /** The node that holds the spot. */
  readonly place: Place
  /** JSON pointer to the text; to the map when it is a key of it. */
  readonly pointer: string
  /** Set when the name is a key of a map. */
  readonly isKey: boolean
  /** Where in the text the first part begins. */
  readonly start: number
  /** The names, separated by dots in the text. */
  readonly parts: readonly MentionPart[]
}

/** What a walk over all references gives. */
export interface Scan {
  readonly mentions: readonly Mention[]
  readonly issues: readonly Issue[]
}
