import { dayIn, type Inputs, numberInput, numberParts, type ObjectLayout } from '@tessera/sql'
import type { Ask } from './record-store.ts'

/** Inputs for the fields of an object that count themselves, on the day it is for the caller. */
export const numberInputs = (object: ObjectLayout, { asker }: Ask): Inputs => {
  const inputs: { [name: string]: unknown } = {}
  for (const { field, columns } of object.fields.values()) {
    const { definition } = field
    const [column] = columns
    if (definition.type !== 'auto_number' || column === undefined) continue
    const parts = numberParts(definition.pattern, dayIn(asker.now, asker.timezone))
    for (const [part, value] of Object.entries(parts))
      inputs[numberInput(column.name, part as keyof typeof parts)] = value
  }
  return inputs
}
