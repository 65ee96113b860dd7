import type { FlowGraph } from './flow-graph.ts'

/** Which vertices count. */
export type Within = (vertex: number) => boolean

const everywhere: Within = () => true

/** Every vertex that can be walked to from these, themselves included; backwards against the edges. */
export const reach = (
  graph: FlowGraph,
  from: Iterable<number>,
  direction: 'forwards' | 'backwards',
  within: Within = everywhere,
): ReadonlySet<number> => {
  const seen = new Set<number>()
  const stack = [...from].filter(within)
  for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
    if (seen.has(vertex)) continue
    seen.add(vertex)
    const links = (direction === 'forwards' ? graph.out : graph.into)[vertex] ?? []
    for (const { from: before, to: after } of links) {
      const next = direction === 'forwards' ? after : before
      if (!seen.has(next) && within(next)) stack.push(next)
    }
  }
  return seen
}

/** What a run can come to from the start. */
export const reachedFromStart = (graph: FlowGraph): ReadonlySet<number> => reach(graph, [graph.start], 'forwards')

/** From where a run can come to an end; an edge to an unknown step is given the benefit of the doubt. */
export const reachingAnEnd = (graph: FlowGraph): ReadonlySet<number> => {
  const ends = graph.steps.filter(step => step.node.type === 'end').map(step => step.vertex)
  return reach(graph, [graph.end, graph.elsewhere, ...ends], 'backwards')
}

/**
 * The strongly connected parts of some vertices: from each member every other can be reached.
 * Found by a walk in both directions from each, which is quick enough for 500 steps.
 */
export const components = (graph: FlowGraph, within: Within): readonly (readonly number[])[] => {
  const done = new Set<number>()
  const found: number[][] = []
  for (let vertex = 0; vertex < graph.size; vertex++) {
    if (!within(vertex) || done.has(vertex)) continue
    const free: Within = one => within(one) && !done.has(one)
    const after = reach(graph, [vertex], 'forwards', free)
    const part = [...reach(graph, [vertex], 'backwards', one => after.has(one))].sort((a, b) => a - b)
    for (const one of part) done.add(one)
    found.push(part)
  }
  return found
}
