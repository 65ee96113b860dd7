import { ConflictDialog } from '@tessera/react'
import type { Conflict, RecordValues } from '@tessera/schemas'
import type { ReactNode } from 'react'
import { useOpenObject } from '../app/open-context.ts'

export interface ConflictsProps {
  readonly conflict: Conflict
  /** What was to be saved, with the words to show for links. */
  readonly shown: RecordValues
  /** The same values as they are sent. */
  readonly mine: RecordValues
  /** The values that are still to be saved, and the version they are based on now. */
  readonly onSave: (values: RecordValues, version: number) => void
  readonly onClose: () => void
}

/** Two people changed one record: both values of each field, and a choice. */
export function Conflicts({ conflict, shown, mine, onSave, onClose }: ConflictsProps): ReactNode {
  const { object } = useOpenObject()
  const resolve = (kept: RecordValues, version: number): void =>
    onSave(Object.fromEntries(Object.keys(kept).map(name => [name, mine[name] ?? null])), version)
  return <ConflictDialog object={object} conflict={conflict} mine={shown} onResolve={resolve} onCancel={onClose} />
}
