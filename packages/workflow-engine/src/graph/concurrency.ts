import type { FlowGraph, Link } from './flow-graph.ts'
import { reach } from './reach.ts'

/** Whether two edges may carry tokens of one run at the same time. */
export type Concurrent = (one: Link, other: Link) => boolean

/** A token on a place: the edges by their index, then the vertices. */
type Place = number

/** What the fixpoint asks of a join. */
interface Join {
  /** How many reached edges lead into it. */
  readonly entries: number
  /** By place: how many of these edges may be marked together with it. */
  readonly counts: Uint16Array
  /** By place: whether it lies before or behind the join. */
  readonly onWay: Uint8Array
}

const isSplit = (graph: FlowGraph, vertex: number): boolean => {
  const node = graph.steps[vertex]?.node
  return node?.type === 'fork' || (node?.type === 'decide' && node.inclusive === true)
}

const readJoin = (graph: FlowGraph, vertex: number, links: readonly Link[]): Join => {
  const edges = graph.links.length
  const behind = reach(graph, [vertex], 'forwards')
  const before = reach(graph, [vertex], 'backwards')
  const onWay = new Uint8Array(edges + graph.size)
  for (const one of [...behind, ...before]) onWay[edges + one] = 1
  for (const link of links) if (behind.has(link.from) || before.has(link.to)) onWay[link.index] = 1
  const entries = links.filter(link => link.to === vertex).length
  return { entries, counts: new Uint16Array(edges + graph.size), onWay }
}

/**
 * Which edges may be marked together: the concurrency relation of Kovalyov and Esparza (1996), a fixpoint over pairs of
 * edges and steps in time quadratic in their number, with two additions. An inclusive decision splits like a fork; and a
 * join goes on together with what is beside it as soon as one of its edges may be, because it does not wait for what can
 * no longer come (decision 0003), but with what lies before or behind it only when all of its edges may be.
 * @param reached the vertices that a run comes to.
 */
export const concurrency = (graph: FlowGraph, reached: ReadonlySet<number>): Concurrent => {
  const splits = [...reached].filter(vertex => isSplit(graph, vertex))
  if (splits.length === 0) return () => false
  const links = graph.links.filter(link => reached.has(link.from))
  const edges = graph.links.length
  const size = edges + graph.size
  const marked = new Uint8Array(size * size)
  const pairs: [Place, Place][] = []
  const joins = new Map(
    graph.steps
      .filter(step => step.node.type === 'join' && reached.has(step.vertex))
      .map(({ vertex }) => [vertex, readJoin(graph, vertex, links)]),
  )

  const add = (one: Place, other: Place): void => {
    if (marked[one * size + other] === 1) return
    marked[one * size + other] = 1
    marked[other * size + one] = 1
    pairs.push([one, other])
  }
  const mayJoin = (join: Join, beside: Place): boolean => {
    const count = (join.counts[beside] ?? 0) + 1
    join.counts[beside] = count
    return count === join.entries || join.onWay[beside] === 0
  }
  const leave = (vertex: number, beside: Place): void => {
    for (const link of graph.out[vertex] ?? []) add(link.index, beside)
  }
  const enter = (vertex: number, beside: Place): void => {
    const join = joins.get(vertex)
    if (join === undefined || mayJoin(join, beside)) add(edges + vertex, beside)
  }
  /** One token moves on while the other stays. */
  const move = (place: Place, beside: Place): void => {
    const link = graph.links[place]
    if (link === undefined) leave(place - edges, beside)
    else enter(link.to, beside)
  }

  for (const vertex of splits) {
    const out = graph.out[vertex] ?? []
    for (const [index, link] of out.entries()) for (const other of out.slice(index + 1)) add(link.index, other.index)
  }
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [one, other] = pair
    move(one, other)
    if (one !== other) move(other, one)
  }
  return (one, other) => marked[one.index * size + other.index] === 1
}
