import type { AppDefinition, Json } from '@tessera/schemas'
import { propertyOrder } from '../read/property-names.ts'
import { asApp, asNode, isObject } from '../structure/node.ts'

const rank: ReadonlyMap<string, number> = new Map(propertyOrder.map((property, index) => [property, index]))

const byRank = (a: string, b: string): number => {
  const [left, right] = [rank.get(a) ?? propertyOrder.length, rank.get(b) ?? propertyOrder.length]
  if (left !== right) return left - right
  return a < b ? -1 : a > b ? 1 : 0
}

/** JSON with the keys of every object in canonical order; lists keep theirs. */
export const canonical = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(canonical)
  if (!isObject(value)) return value
  const sorted: { [key: string]: Json } = {}
  const keys = Object.keys(value)
  for (const key of keys.length > 1 ? keys.sort(byRank) : keys) {
    const inner = value[key]
    if (inner !== undefined) sorted[key] = canonical(inner)
  }
  return sorted
}

/** The same definition with its keys in canonical order, so that equal definitions have equal texts. */
export const normalize = (app: AppDefinition): AppDefinition => asApp(asNode(canonical(asNode(app) as Json)))
