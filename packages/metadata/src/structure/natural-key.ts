import { type DefinitionNode, isObject } from './node.ts'
import type { NodeKind } from './node-kinds.ts'

const first = (...values: readonly unknown[]): string => {
  for (const value of values) {
    if (typeof value === 'string') return value
    if (isObject(value) || Array.isArray(value)) return JSON.stringify(value)
  }
  return ''
}

/** How a node without an id is recognised among its siblings: by its name, else by what it is about. */
export const naturalKey = (kind: NodeKind, node: DefinitionNode): string => {
  if (typeof node['name'] === 'string') return node['name']
  switch (kind) {
    case 'item':
      return `${first(node['type'])} ${first(node['field'], node['label'], node['text'])}`
    case 'used_app':
      return first(node['app'])
    case 'option':
    case 'step':
    case 'score_band':
      return first(node['value'])
    case 'edge':
      return [node['from'], node['to'], node['branch'], node['on']].map(part => first(part)).join(' ')
    case 'navigation_entry':
      return first(node['object'], node['dashboard'], node['report'], node['url']) + first(node['view'])
    case 'unique_together':
    case 'index':
      return first(node['fields'])
    case 'dimension':
      return first(node['field'])
    case 'widget':
      return first(node['report'])
    default:
      return first(node['object'], node['field'], node['label'], node['expression'], node['when'])
  }
}
