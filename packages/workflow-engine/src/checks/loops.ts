import { type Issue, issue } from '@tessera/schemas'
import type { FlowGraph } from '../graph/flow-graph.ts'
import { isResting } from '../graph/outcomes.ts'
import { components, reachedFromStart, reachingAnEnd } from '../graph/reach.ts'

/** Loops that a run goes round at the speed of the machine (W15). */
export const checkLoops = (graph: FlowGraph): readonly Issue[] => {
  const { steps } = graph
  const reached = reachedFromStart(graph)
  const ending = reachingAnEnd(graph)
  const hurries = (vertex: number): boolean => {
    const node = steps[vertex]?.node
    return node !== undefined && !isResting(node) && reached.has(vertex) && ending.has(vertex)
  }
  return components(graph, hurries).flatMap(part => {
    const inside = new Set(part)
    const goesRound = part.some(vertex => graph.out[vertex]?.some(link => inside.has(link.to)))
    const step = steps[part[0] ?? graph.start]
    if (!goesRound || step === undefined) return []
    // A decision inside may lead out once the data has changed; that it does, the graph cannot tell.
    const mayLeave = part.some(
      vertex => steps[vertex]?.node.type === 'decide' && graph.out[vertex]?.some(link => !inside.has(link.to)),
    )
    return [issue('flow_loop', step.at, { node: step.label }, mayLeave ? 'warn' : 'block')]
  })
}
