import type { Json } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'
import type { PrepareInput, Values } from '../records/prepare-input.ts'
import { read } from '../values/read.ts'

/** In a form, what is known of a linked record is what its picker has brought along. */
export const linksOf =
  (values: Values): NonNullable<PrepareInput['links']> =>
  (field, link) => {
    const value = read(values, field)
    const all: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value]
    return all.find((one): one is Values => isRecord(one) && one['id'] === link.id)
  }
