import { localLabel } from '@tessera/metadata'
import type { FlowDefinition, FlowEdge, FlowNode, LocalText } from '@tessera/schemas'

/** A step of a flow, numbered. */
export interface Step {
  readonly vertex: number
  readonly node: FlowNode
  /** JSON pointer to it in the definition. */
  readonly at: string
  readonly label: LocalText
}

/** An edge between numbered vertices. */
export interface Link {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly edge: FlowEdge
  readonly at: string
}

/**
 * A flow as a graph. Its vertices are the steps, then `start`, `end`, and `elsewhere`, which stands for every name
 * that no step has: what is wrong with such an edge is told by the check of references, so nothing is concluded from it.
 */
export interface FlowGraph {
  readonly flow: FlowDefinition
  readonly at: string
  /** The first step of each name; the vertex is the place in this list. */
  readonly steps: readonly Step[]
  readonly start: number
  readonly end: number
  readonly elsewhere: number
  readonly size: number
  readonly links: readonly Link[]
  /** Edges that leave a vertex, in the order of the definition. */
  readonly out: readonly (readonly Link[])[]
  /** Edges that lead into a vertex. */
  readonly into: readonly (readonly Link[])[]
}

const numbered = (flow: FlowDefinition, at: string): ReadonlyMap<string, Step> => {
  const steps = new Map<string, Step>()
  for (const [index, node] of flow.nodes.entries()) {
    if (steps.has(node.name)) continue
    steps.set(node.name, { vertex: steps.size, node, at: `${at}/nodes/${index}`, label: localLabel(node) })
  }
  return steps
}

/**
 * Reads the graph of a flow.
 * @param at JSON pointer to the flow.
 */
export const readGraph = (flow: FlowDefinition, at: string): FlowGraph => {
  const byName = numbered(flow, at)
  const steps = [...byName.values()]
  const [start, end, elsewhere] = [steps.length, steps.length + 1, steps.length + 2]
  const vertexOf = (name: string): number => byName.get(name)?.vertex ?? elsewhere
  const links = flow.edges.map((edge, index): Link => {
    const from = edge.from === 'start' ? start : vertexOf(edge.from)
    const to = edge.to === 'end' ? end : vertexOf(edge.to)
    return { index, from, to, edge, at: `${at}/edges/${index}` }
  })
  const size = steps.length + 3
  const out: Link[][] = Array.from({ length: size }, () => [])
  const into: Link[][] = Array.from({ length: size }, () => [])
  for (const link of links) {
    out[link.from]?.push(link)
    into[link.to]?.push(link)
  }
  return { flow, at, steps, start, end, elsewhere, size, links, out, into }
}
