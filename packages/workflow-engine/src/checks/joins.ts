import { type Issue, issue, type JoinNode } from '@tessera/schemas'
import { type Concurrent, concurrency } from '../graph/concurrency.ts'
import type { FlowGraph, Link, Step } from '../graph/flow-graph.ts'
import { reachedFromStart } from '../graph/reach.ts'

/** How many of the pairs of edges may be marked together: none, some or all. */
const together = (links: readonly Link[], concurrent: Concurrent): 'none' | 'some' | 'all' => {
  let [pairs, found] = [0, 0]
  for (const [i, one] of links.entries()) {
    for (const other of links.slice(i + 1)) {
      pairs++
      if (concurrent(one, other)) found++
    }
  }
  if (found === pairs) return 'all'
  return found === 0 ? 'none' : 'some'
}

const checkJoin = (node: JoinNode, { at, label }: Step, into: readonly Link[], concurrent: Concurrent): Issue[] => {
  const wait = node.wait ?? 'all'
  if (into.length < 2) return into.map(() => issue('flow_join_alone', at, { node: label }))
  const { count } = node
  if (wait === 'count' && count === undefined) return [issue('missing_property', at, { property: 'count' })]
  if (wait === 'any') return []
  const most = together(into, concurrent)
  const found = most === 'none' ? 1 : into.length
  if (wait === 'count' && count !== undefined) {
    return count > found ? [issue('flow_join_count', `${at}/count`, { node: label, count, found })] : []
  }
  if (most === 'none') return [issue('flow_join_waits', at, { node: label, count: into.length })]
  return most === 'some' ? [issue('flow_join_uneven', at, { node: label }, 'warn')] : []
}

/** Forks and joins that do nothing (W11), joins that can wait for ever (W12, W13), steps that are done twice (W14). */
export const checkJoins = (graph: FlowGraph): readonly Issue[] => {
  const reached = reachedFromStart(graph)
  const concurrent = concurrency(graph, reached)
  return graph.steps.flatMap(step => {
    const { node, vertex, at, label } = step
    const into = graph.into[vertex] ?? []
    const isKnown = into.every(link => reached.has(link.from))
    if (node.type === 'fork' && graph.out[vertex]?.length === 1) return [issue('flow_fork_alone', at, { node: label })]
    // Where a way into it is missing, that is told first.
    if (!isKnown) return []
    if (node.type === 'join') return checkJoin(node, step, into, concurrent)
    const isDoneOnce = into.length < 2 || node.type === 'end' || together(into, concurrent) === 'none'
    return isDoneOnce ? [] : [issue('flow_done_twice', at, { node: label }, 'warn')]
  })
}
