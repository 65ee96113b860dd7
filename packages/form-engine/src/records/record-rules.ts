import type { ObjectModel } from '@tessera/metadata'
import type { Issue, LocalText } from '@tessera/schemas'
import type { Computed } from '../fields/field-rule.ts'
import type { FieldPlan } from './field-plan.ts'

/** A value for a new record. */
export interface DefaultPlan {
  readonly field: FieldPlan
  readonly run: Computed
}

/** A `set` rule or a formula, in the order in which they have to run. */
export interface FillPlan {
  readonly kind: 'set' | 'formula'
  readonly field: string
  readonly plan: FieldPlan
  readonly reads: readonly string[]
  readonly when: Computed | undefined
  readonly run: Computed
  readonly onCreate: boolean
  readonly onChange: boolean
  /** Kept with the record: computed from its own values alone, so it cannot grow old. */
  readonly stored: boolean
  /** Digits after the point of a formula’s figure. */
  readonly decimals: number | undefined
}

/** A `check` rule. */
export interface CheckPlan {
  readonly name: string
  readonly at: string
  readonly field: string | undefined
  readonly reads: readonly string[]
  readonly when: Computed | undefined
  readonly assert: Computed
  readonly severity: 'block' | 'warn'
  readonly message: LocalText
}

/** A stage of the lifecycle. */
export interface StagePlan {
  readonly label: LocalText
  readonly next: ReadonlySet<string> | undefined
  readonly requires: readonly FieldPlan[]
  readonly enterWhen: Computed | undefined
  readonly message: LocalText | undefined
}

/** The lifecycle of an object. */
export interface LifecyclePlan {
  readonly field: FieldPlan
  readonly stages: ReadonlyMap<string, StagePlan>
}

/** Everything that is done with a record when it is saved; made once, then only closures run. */
export interface RecordRules {
  readonly object: ObjectModel
  readonly timezone: string
  readonly fields: ReadonlyMap<string, FieldPlan>
  readonly defaults: readonly DefaultPlan[]
  readonly fills: readonly FillPlan[]
  readonly required: readonly FieldPlan[]
  readonly checks: readonly CheckPlan[]
  readonly lifecycle: LifecyclePlan | undefined
  /** Rules of the objects of lines fields, by field; made when first needed. */
  readonly lines: (field: string) => LineRules | undefined
  /** Lookup → paths behind it that rules read, for `links`: `account` → `industry`, `owner.name`. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  /** Mistakes of the definition, left out of the rules. Empty for a definition that was checked. */
  readonly problems: readonly Issue[]
}

/** The rules of the lines of a field. */
export interface LineRules {
  readonly rules: RecordRules
  /** The lookup by which a line belongs to its record; filled by the system. */
  readonly via: string | undefined
}
