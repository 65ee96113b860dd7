import type { RuleContext } from '@tessera/rule-engine'
import type { Json } from '@tessera/schemas'
import type { FormState } from './form-state.ts'

type Loose<T> = {
  -readonly [K in keyof T]: T[K] extends { readonly [key: string]: infer V } ? { [key: string]: V } : T[K]
}

/** A state being worked out. */
export interface Draft extends Loose<Omit<FormState, 'record' | 'user' | 'initial' | 'values' | 'access'>> {
  readonly record: FormState['record']
  readonly values: FormState['values']
  readonly initial: FormState['initial']
  readonly user: FormState['user']
  readonly access: FormState['access']
  effective: { [field: string]: Json }
  readonly timezone: string
  /** The record as rules see it; fields named in `raw` as they were typed, not by the policy of hidden fields. */
  readonly context: (raw?: readonly string[]) => RuleContext
}

/**
 * Something that is derived: whether an item is visible, the value of a formula, the mistakes of a field. `reads` and
 * `writes` name signals: `raw:name` a typed value, `value:name` an effective one, `visible:key`, `required:key`,
 * `options:key`, `errors:key`.
 */
export interface Cell {
  readonly writes: string
  readonly reads: readonly string[]
  readonly run: (draft: Draft) => void
}
