import type { AppDefinition, Edit, Issue } from '@tessera/schemas'

/** One gesture: what was done and what takes it back. */
export interface Step {
  readonly edit: Edit
  readonly inverse: Edit
}

/** How the draft stands between this browser and the server. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused'

/** Everything the designer knows about the draft. */
export interface DraftState {
  readonly definition: AppDefinition
  /** Revision of the server that `definition` without the pending edits is. */
  readonly revision: number
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  /** Edits made here that the server has not taken yet, oldest first. */
  readonly pending: readonly Edit[]
  readonly save: SaveState
  /** When the server last took an edit (RFC 3339). */
  readonly savedAt: string
  /** Who else edited since this browser last looked; cleared by `seen`. */
  readonly others: string | null
  /** Why the last edit was refused, if it was. */
  readonly refused: readonly Issue[]
}
