import type { AppDefinition, Checked, Edit, Issue } from '@tessera/schemas'

/** What an edit makes of a definition, and the edit that takes it back. */
export interface EditResult {
  readonly definition: AppDefinition
  readonly inverse: Edit
}

/** The result of a step, with the ids of the nodes it touched: those are looked at again in the end. */
export interface StepResult extends EditResult {
  readonly touched: readonly string[]
}

/** A step, or why it cannot be taken. */
export type Step = Checked<StepResult>

/** An edit of one kind. */
export type EditOf<K extends Edit['edit']> = Extract<Edit, { edit: K }>

/** A refusal. */
export const refuse = (...issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues,
})
