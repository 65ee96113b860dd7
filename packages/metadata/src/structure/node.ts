import type { AppDefinition, Json } from '@tessera/schemas'
import { type NodeKind, nodeKinds } from './node-kinds.ts'

/** Any node of a definition, read as plain JSON. */
export interface DefinitionNode {
  readonly id?: string
  readonly [property: string]: Json | undefined
}

/** A definition as a node. The types of a definition are plain JSON; TypeScript cannot see that through interfaces. */
export const asNode = (value: unknown): DefinitionNode => value as DefinitionNode

/** A node tree as a definition, after checks that it is one. */
export const asApp = (node: DefinitionNode): AppDefinition => node as unknown as AppDefinition

/** Whether a JSON value is an object. */
export const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The property that tells the sorts of a kind apart: `kind` of rules and connections, else `type`. */
export const variantOf = (kind: NodeKind, node: DefinitionNode): string =>
  String((kind === 'rule' ? node['kind'] : node['type']) ?? '')

/** Whether nodes of a kind never hold others. */
export const isLeaf = (kind: NodeKind): boolean => leaves.has(kind)

/** The lists of nodes that this node may hold, with the kind of their entries. */
export const listsOf = (kind: NodeKind, node: DefinitionNode): ReadonlyMap<string, NodeKind> => {
  const known = listsByVariant.get(kind)
  return known?.get(variantOf(kind, node)) ?? known?.get('') ?? none
}

/** The kind of the node that stands alone under a property. */
export const singleOf = (kind: NodeKind, property: string): NodeKind | undefined => {
  const info: { readonly single?: { readonly [property: string]: string } } = nodeKinds[kind]
  return info.single !== undefined && Object.hasOwn(info.single, property)
    ? (info.single[property] as NodeKind)
    : undefined
}

/** Properties under which a single node may stand. */
export const singlesOf = (kind: NodeKind): readonly (readonly [property: string, kind: NodeKind])[] =>
  singles.get(kind) ?? []

const singles: ReadonlyMap<NodeKind, readonly (readonly [property: string, kind: NodeKind])[]> = new Map(
  Object.entries(nodeKinds).flatMap(([kind, info]) =>
    'single' in info && info.single !== undefined
      ? [[kind as NodeKind, Object.entries(info.single) as [string, NodeKind][]]]
      : [],
  ),
)

const leaves: ReadonlySet<string> = new Set(
  Object.entries(nodeKinds)
    .filter(([, info]) => Object.keys(info.lists).length === 0 && !('single' in info))
    .map(([kind]) => kind),
)

const none: ReadonlyMap<string, NodeKind> = new Map()

const listsByVariant: ReadonlyMap<NodeKind, ReadonlyMap<string, ReadonlyMap<string, NodeKind>>> = new Map(
  Object.entries(nodeKinds).map(([kind, info]) => {
    const variants = new Map<string, Map<string, NodeKind>>()
    for (const [key, child] of Object.entries(info.lists)) {
      const colon = key.indexOf(':')
      const variant = colon < 0 ? '' : key.slice(0, colon)
      const lists = variants.get(variant) ?? new Map<string, NodeKind>()
      lists.set(key.slice(colon + 1), child as NodeKind)
      variants.set(variant, lists)
    }
    return [kind as NodeKind, variants]
  }),
)
