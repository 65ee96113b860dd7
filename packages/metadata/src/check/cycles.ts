import { type Issue, issue } from '@tessera/schemas'
import type { Scan } from '../references/mention.ts'
import { ancestorOf, placesOf } from '../structure/find-node.ts'
import { placeLabel } from '../structure/place-label.ts'
import type { Place } from '../structure/walk.ts'
import type { CheckContext } from './check.ts'

const isComputed = (place: Place | undefined): place is Place =>
  place?.kind === 'field' && (place.node['type'] === 'formula' || place.node['type'] === 'rollup')

/** Which computed fields a computed field is computed from, within this app. */
const edgesOf = ({ app }: CheckContext, scan: Scan): ReadonlyMap<string, ReadonlySet<string>> => {
  const places = placesOf(app)
  const edges = new Map<string, Set<string>>()
  for (const { place, pointer, parts } of scan.mentions) {
    const field = ancestorOf(place, ['field'])
    const id = field?.node.id
    if (!isComputed(field) || id === undefined || pointer.startsWith(`${field.pointer}/default`)) continue
    const from = edges.get(id) ?? new Set<string>()
    edges.set(id, from)
    for (const { target } of parts) if (target !== undefined && isComputed(places.get(target))) from.add(target)
  }
  return edges
}

/** Formulas and rollups that depend on themselves, told once for each circle. */
export const checkCycles = (context: CheckContext, scan: Scan): readonly Issue[] => {
  const edges = edgesOf(context, scan)
  const places = placesOf(context.app)
  const done = new Set<string>()
  const issues: Issue[] = []
  for (const start of edges.keys()) {
    const stack: { readonly id: string; readonly next: Iterator<string> }[] = []
    const onWay = new Set<string>()
    const enter = (id: string): void => {
      stack.push({ id, next: (edges.get(id) ?? new Set<string>()).values() })
      onWay.add(id)
    }
    if (!done.has(start)) enter(start)
    while (stack.length > 0) {
      const top = stack.at(-1)
      if (top === undefined) break
      const step = top.next.next()
      if (step.done === true) {
        stack.pop()
        onWay.delete(top.id)
        done.add(top.id)
      } else if (onWay.has(step.value)) {
        const way = stack.slice(stack.findIndex(one => one.id === step.value)).map(one => one.id)
        issues.push(...told(way, places))
      } else if (!done.has(step.value)) enter(step.value)
    }
  }
  return issues
}

const told = (way: readonly string[], places: ReadonlyMap<string, Place>): readonly Issue[] => {
  const fields = way.map(id => places.get(id)).filter(place => place !== undefined)
  const [first] = fields
  if (first === undefined) return []
  const labels = [...fields, first].map(placeLabel)
  const path = {
    en: labels.map(label => label.en).join(' → '),
    'zh-CN': labels.map(label => label['zh-CN']).join(' → '),
  }
  const property = first.node['type'] === 'formula' ? 'expression' : 'of'
  return [issue('cycle', `${first.pointer}/${property}`, { name: placeLabel(first), path })]
}
