import type { Json } from '@tessera/schemas'
import { isRecord } from '../fields/is-record.ts'

/** Whether two JSON values say the same; the order of keys does not matter, null and absent are the same. */
export const same = (one: Json | undefined, other: Json | undefined): boolean => {
  if (one === other) return true
  if (one === null || one === undefined || other === null || other === undefined)
    return (one ?? null) === (other ?? null)
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((entry, at) => same(entry, other[at]))
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => Object.hasOwn(other, key) && same(one[key], other[key]))
  )
}
