import type { Json } from '@tessera/schemas'
import { type DefinitionNode, isObject } from '../structure/node.ts'

const segmentsOf = (pointer: string): readonly string[] => pointer.split('/').slice(1)

const replace = (value: Json | undefined, segments: readonly string[], change: (value: Json) => Json): Json => {
  const [head, ...rest] = segments
  if (head === undefined) return change(value ?? null)
  if (Array.isArray(value)) return value.with(Number(head), replace(value[Number(head)] as Json, rest, change))
  if (!isObject(value)) throw new Error(`Nothing at ${head}`)
  return { ...value, [head]: replace(value[head], rest, change) }
}

/** The same app with the node at a pointer changed. Everything beside the way there is shared with the old one. */
export const changeNodeAt = (
  app: DefinitionNode,
  pointer: string,
  change: (node: DefinitionNode) => DefinitionNode,
): DefinitionNode =>
  replace(app as Json, segmentsOf(pointer), value => change(value as DefinitionNode) as Json) as DefinitionNode

/** A node without some of its properties. */
export const without = (node: DefinitionNode, property: string): DefinitionNode => {
  const { [property]: _, ...rest } = node
  return rest
}
