import type { FieldModel, ObjectModel } from '@tessera/metadata'
import type { FormDefinition, FormItem } from '@tessera/schemas'
import type { Trial } from '../use-trial.ts'

/** What the tabs of the properties look at. */
export interface ItemProps {
  readonly item: FormItem
  /** The field it shows, when it shows one. */
  readonly field: FieldModel | undefined
  readonly form: FormDefinition
  readonly object: ObjectModel | undefined
  readonly trial: Trial
}
