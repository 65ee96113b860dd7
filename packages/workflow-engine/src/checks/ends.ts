import { localLabel } from '@tessera/metadata'
import { type Issue, issue } from '@tessera/schemas'
import type { FlowGraph } from '../graph/flow-graph.ts'
import { components, reach, reachedFromStart, reachingAnEnd } from '../graph/reach.ts'

/** A decision without any edge is told branch by branch. */
const isToldElsewhere = (graph: FlowGraph, vertex: number): boolean =>
  graph.steps[vertex]?.node.type === 'decide' && graph.out[vertex]?.length === 0

/** Steps that no run comes to (W1, W2), and spots that no run gets out of (W3). */
export const checkEnds = (graph: FlowGraph): readonly Issue[] => {
  const { flow, at, steps, start, elsewhere } = graph
  if (graph.out[start]?.length === 0) return [issue('flow_not_started', `${at}/edges`, { flow: localLabel(flow) })]
  const known = reach(graph, [start, elsewhere], 'forwards')
  const reached = reachedFromStart(graph)
  const ending = reachingAnEnd(graph)
  const issues = steps
    .filter(step => !known.has(step.vertex))
    .map(step => issue('flow_unreachable', step.at, { node: step.label }))
  // Said once for each part that is never left, not for every step on the way to it.
  const stuck = components(graph, vertex => reached.has(vertex) && !ending.has(vertex))
  for (const part of stuck) {
    const inside = new Set(part)
    const isLeft = part.some(vertex => graph.out[vertex]?.some(link => !inside.has(link.to)))
    const step = steps[part[0] ?? start]
    if (isLeft || step === undefined || isToldElsewhere(graph, step.vertex)) continue
    issues.push(issue('flow_no_end', step.at, { node: step.label }))
  }
  return issues
}
