import { issue } from '@tessera/schemas'
import { placesByName } from '../structure/by-name.ts'
import { isObject } from '../structure/node.ts'
import { kindLabel } from '../structure/node-kinds.ts'
import { localLabel } from '../text/choose-text.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { part, type Resolver } from './resolution.ts'
import { ownObject } from './scopes.ts'
import type { NamedKind } from './table.ts'

/** Something the app has a list of: a form, a role, a calendar… */
export const resolveNamed =
  (kind: NamedKind): Resolver =>
  (value, spot, at) => {
    const places = placesByName(at.model.definition, kind)
    const found = places.get(value)
    at.mention(spot, [part(value, found?.node.id)])
    if (found !== undefined) return
    at.problem(() =>
      issueWithSuggestion(
        'unknown_reference',
        spot.pointer,
        { kind: kindLabel(kind), name: value },
        value,
        places.keys(),
      ),
    )
  }

const siblings = (list: unknown): readonly { readonly [key: string]: unknown }[] =>
  Array.isArray(list) ? list.filter(isObject) : []

const idNamed = (list: unknown, name: string): string | undefined => {
  const id = siblings(list).find(one => one['name'] === name)?.['id']
  return typeof id === 'string' ? id : undefined
}

const names = (list: unknown): readonly string[] =>
  siblings(list)
    .map(one => one['name'])
    .filter(name => typeof name === 'string')

/** A step of the same flow, or its start or end. */
export const resolveNode: Resolver = (value, spot, at) => {
  if (value === (spot.pointer.endsWith('/from') ? 'start' : 'end')) return
  const nodes = at.place.parent?.node['nodes']
  const known = names(nodes)
  at.mention(spot, [part(value, idNamed(nodes, value))])
  if (known.includes(value)) return
  at.problem(() =>
    issueWithSuggestion('unknown_reference', spot.pointer, { kind: kindLabel('node'), name: value }, value, known),
  )
}

/** A branch of the decision that an edge comes from. */
export const resolveBranch: Resolver = (value, spot, at) => {
  const from = siblings(at.place.parent?.node['nodes']).find(node => node['name'] === at.place.node['from'])
  if (from === undefined) return
  at.mention(spot, [part(value, idNamed(from['branches'], value))])
  const known = names(from['branches'])
  if (known.includes(value)) return
  at.problem(() =>
    issueWithSuggestion('unknown_reference', spot.pointer, { kind: kindLabel('branch'), name: value }, value, known),
  )
}

/** A dimension or a measure of the same report. */
export const resolveColumn: Resolver = (value, spot, at) => {
  const start = value.startsWith('-') ? 1 : 0
  const name = value.slice(start)
  const { dimensions, measures } = at.place.node
  const known = [...names(measures), ...names(dimensions), ...siblings(dimensions).map(one => String(one['field']))]
  at.mention(spot, [part(name, idNamed(measures, name) ?? idNamed(dimensions, name))], start)
  if (known.includes(name)) return
  at.problem(() =>
    issueWithSuggestion('unknown_reference', spot.pointer, { kind: kindLabel('measure'), name }, name, known),
  )
}

/** A value of the choice field that the lifecycle or the funnel is about. */
export const resolveOption: Resolver = (value, spot, at) => {
  const { place } = at
  const settings = place.kind === 'step' ? place.parent?.node : place.node['funnel']
  const name = isObject(settings) ? settings['field'] : undefined
  const field = typeof name === 'string' ? ownObject(at.model, place)?.fields.get(name) : undefined
  if (field?.options === undefined) return
  const option = field.options.find(one => one.value === value)
  at.mention(spot, [part(value, option?.id)])
  if (option !== undefined) return
  at.problem(() => issue('unknown_option', spot.pointer, { value, field: localLabel(field) }))
}
