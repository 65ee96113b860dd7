import type { AppDefinition, Json } from '@tessera/schemas'
import type { Model } from '../model/model.ts'
import { isObject, variantOf } from '../structure/node.ts'
import { type Place, visitNodes } from '../structure/walk.ts'
import type { Mention, Scan } from './mention.ts'
import { Collector, part, type Resolution, type Resolver } from './resolution.ts'
import { resolveField, resolveSort, resolveTemplate } from './resolve-fields.ts'
import { resolveBranch, resolveColumn, resolveNamed, resolveNode, resolveOption } from './resolve-names.ts'
import { resolveApp, resolveObject, resolveObjectOfApp, resolveRollup } from './resolve-objects.ts'
import { ExpressionScan } from './scan-expression.ts'
import { ownObject, scopeOf } from './scopes.ts'
import { type ReferenceKind, type ReferenceRow, referenceTable } from './table.ts'
import { type Spot, valuesAt } from './values-at.ts'

const text =
  (resolve: Resolver) =>
  (spot: Spot, at: Resolution): void => {
    if (typeof spot.value === 'string') resolve(spot.value, spot, at)
  }

const expression = (spot: Spot, at: Resolution): void => {
  new ExpressionScan(at).scan(spot, scopeOf(at.model, at.place, at.row.in))
}

const idsOf = (list: Json | undefined): ReadonlyMap<string, string> =>
  new Map(
    Array.isArray(list)
      ? list.filter(isObject).map((one): [string, string] => [String(one['name']), String(one['id'])])
      : [],
  )

const keys = (spot: Spot, at: Resolution, idOf: (key: string) => string | undefined): void => {
  if (!isObject(spot.value)) return
  for (const key of Object.keys(spot.value)) at.mention(spot, [part(key, idOf(key))], 0, true)
}

/** Measures of the same report, by name, within an expression over them. */
const measures = (spot: Spot, at: Resolution): void => {
  const ids = idsOf(at.place.parent?.node['measures'])
  const walk = ({ value, pointer }: Spot): void => {
    if (!Array.isArray(value) && !isObject(value)) return
    for (const [key, inner] of Object.entries(value) as [string, Json][]) {
      const below = { value: inner, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` }
      if (key === 'var' && typeof inner === 'string') at.mention(below, [part(inner, ids.get(inner))])
      else walk(below)
    }
  }
  walk(spot)
}

/** One resolver for each kind of reference. */
const resolvers: { readonly [K in ReferenceKind]: (spot: Spot, at: Resolution) => void } = {
  app: text(resolveApp),
  object: text(resolveObject),
  object_of_app: text(resolveObjectOfApp),
  field: text(resolveField),
  path: text(resolveField),
  sort: text(resolveSort),
  rollup: text(resolveRollup),
  template: text(resolveTemplate),
  node: text(resolveNode),
  branch: text(resolveBranch),
  option: text(resolveOption),
  column: text(resolveColumn),
  choice_list: text(resolveNamed('choice_list')),
  role: text(resolveNamed('role')),
  view: text(resolveNamed('view')),
  form: text(resolveNamed('form')),
  flow: text(resolveNamed('flow')),
  rule: text(resolveNamed('rule')),
  report: text(resolveNamed('report')),
  dashboard: text(resolveNamed('dashboard')),
  calendar: text(resolveNamed('calendar')),
  message: text(resolveNamed('message')),
  connection: text(resolveNamed('connection')),
  expression,
  measures,
  field_keys: (spot, at) => {
    const object = ownObject(at.model, at.place)
    keys(spot, at, key => object?.fields.get(key)?.id)
  },
  node_keys: (spot, at) => {
    const ids = idsOf(at.place.node['nodes'])
    keys(spot, at, key => ids.get(key))
  },
}

const rowsOf = (place: Place): readonly ReferenceRow[] => {
  const { kind, node } = place
  const trigger = node['trigger']
  const variant = kind === 'flow' && isObject(trigger) ? String(trigger['on']) : variantOf(kind, node)
  const key = `${kind}:${variant}`
  const known = rowsByKey.get(key)
  if (known !== undefined) return known
  const rows = [
    ...(referenceTable[kind] ?? []),
    ...(Object.hasOwn(referenceTable, key) ? (referenceTable[key] ?? []) : []),
  ]
  if (rowsByKey.size < 500) rowsByKey.set(key, rows)
  return rows
}

const rowsByKey = new Map<string, readonly ReferenceRow[]>()

const scans = new WeakMap<Model, Scan>()

/** Every mention of a node in a definition, and every one that leads nowhere. Kept for each model. */
export const scanReferences = (app: AppDefinition, model: Model): Scan => {
  const known = scans.get(model)
  if (known !== undefined) return known
  const collector = new Collector()
  visitNodes(app, place => {
    for (const row of rowsOf(place)) {
      const spots = valuesAt({ value: place.node as Json, pointer: place.pointer }, row.at)
      if (spots.length === 0) continue
      const at = collector.at(model, place, row)
      for (const spot of spots) resolvers[row.to](spot, at)
    }
  })
  const scan = { mentions: collector.mentions, issues: collector.issues }
  scans.set(model, scan)
  return scan
}

/** Mentions by the id of the node they name. */
export const mentionsOf = (scan: Scan, id: string): readonly Mention[] =>
  scan.mentions.filter(mention => mention.parts.some(one => one.target === id))
