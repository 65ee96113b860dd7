import type { ObjectModel } from '@tessera/metadata'
import type { HistoryEntry, Json, LifecycleStep } from '@tessera/schemas'

/** Steps a record may go to from where it is. */
export const reachableFrom = (object: ObjectModel, stage: Json | undefined): readonly string[] => {
  const steps = object.definition.lifecycle?.steps ?? []
  const here = steps.find(step => step.value === stage)
  return here?.next ?? steps.map(step => step.value).filter(value => value !== stage)
}

/** When the record came to the step it is at: the last change of the field, else its creation. */
export const enteredAt = (
  entries: readonly HistoryEntry[],
  field: string,
  stage: Json | undefined,
): string | undefined => {
  const change = entries.find(entry =>
    entry.changes.some(one => one.field === field && JSON.stringify(one.after) === JSON.stringify(stage)),
  )
  return change?.at ?? entries.findLast(entry => entry.action === 'created')?.at
}

/** A step of the lifecycle by its value. */
export const stepOf = (object: ObjectModel, stage: string): LifecycleStep | undefined =>
  object.definition.lifecycle?.steps.find(step => step.value === stage)
