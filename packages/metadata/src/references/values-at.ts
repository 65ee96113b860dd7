import type { Json } from '@tessera/schemas'
import { isObject } from '../structure/node.ts'

/** A value and its JSON pointer. */
export interface Spot {
  readonly value: Json
  readonly pointer: string
}

const step = (spot: Spot, name: string): readonly Spot[] => {
  const { value, pointer } = spot
  if (name === '*') {
    return Array.isArray(value)
      ? value.map((entry: Json, index) => ({ value: entry, pointer: `${pointer}/${index}` }))
      : []
  }
  const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return inner === undefined ? [] : [{ value: inner, pointer: `${pointer}/${name}` }]
}

/** The values under a property path such as `match.*.field`. */
export const valuesAt = (root: Spot, path: string): readonly Spot[] => {
  if (!path.includes('.')) return step(root, path)
  return path.split('.').reduce<readonly Spot[]>((spots, name) => spots.flatMap(spot => step(spot, name)), [root])
}
