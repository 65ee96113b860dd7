import type { Model } from '@tessera/metadata'
import type { FormDefinition, Issue } from '@tessera/schemas'
import type { RecordRules } from '../records/record-rules.ts'
import type { Cell } from './cell.ts'
import type { FormNode } from './form-nodes.ts'
import type { HiddenPolicy } from './hidden-policy.ts'
import type { Placement } from './placement.ts'

/** A form that is ready to be opened; made once per release. */
export interface FormPlan {
  readonly form: FormDefinition
  readonly model: Model
  readonly rules: RecordRules
  readonly nodes: readonly FormNode[]
  /** Every field that stands on the form, in the order in which it is met. */
  readonly placements: ReadonlyMap<string, Placement>
  /** Fields that the form fills by itself. */
  readonly sets: ReadonlySet<string>
  readonly policies: ReadonlyMap<string, HiddenPolicy>
  /** Everything that is derived, in the order in which it has to be worked out. */
  readonly cells: readonly Cell[]
  /** Places in `cells` of what a change of a field can reach, in order. */
  readonly affected: (field: string) => readonly number[]
  /** Mistakes of the definition that were left out. */
  readonly problems: readonly Issue[]
}
