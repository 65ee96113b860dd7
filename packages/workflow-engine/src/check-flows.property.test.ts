import type { FlowEdge, FlowNode, Json } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issuesOf, step } from '../test/flow-of.ts'
import { concurrency } from './graph/concurrency.ts'
import { type FlowGraph, readGraph } from './graph/flow-graph.ts'
import { reachedFromStart } from './graph/reach.ts'

/** A part of a flow that is entered once and left once. */
type Block =
  | { readonly kind: 'step'; readonly type: 'task' | 'update' | 'wait' | 'approve' }
  | { readonly kind: 'sequence' | 'choice' | 'parallel' | 'inclusive'; readonly parts: readonly Block[] }
  | { readonly kind: 'loop'; readonly part: Block }

const { block } = fc.letrec<{ block: Block }>(tie => {
  const parts = fc.array(tie('block'), { minLength: 2, maxLength: 3 })
  return {
    block: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({ kind: fc.constant('step' as const), type: fc.constantFrom('task', 'update', 'wait', 'approve') }),
      fc.record({ kind: fc.constantFrom('sequence', 'choice', 'parallel', 'inclusive'), parts }),
      fc.record({ kind: fc.constant('loop' as const), part: tie('block') }),
    ) as fc.Arbitrary<Block>,
  }
})

interface Ends {
  readonly first: string
  readonly last: string
  readonly branch?: string
}

const build = (whole: Block): { nodes: FlowNode[]; edges: FlowEdge[] } => {
  const nodes: FlowNode[] = []
  const edges: FlowEdge[] = []
  const add = (type: FlowNode['type'], more: object = {}): string => {
    const name = `${type}_${nodes.length}`
    nodes.push(step(name, type, more))
    return name
  }
  const connect = (from: Ends, to: string): void => {
    edges.push({ from: from.last, to, ...(from.branch === undefined ? {} : { branch: from.branch }) })
  }
  const split = (parts: readonly Block[], kind: 'choice' | 'parallel' | 'inclusive'): Ends => {
    const branches = parts.map((_, i) => ({ name: `b${i}`, ...(i === 0 ? { default: true } : { when: true }) }))
    const first = kind === 'parallel' ? add('fork') : add('decide', { branches, inclusive: kind === 'inclusive' })
    const last = kind === 'choice' ? add('update') : add('join')
    for (const [i, part] of parts.entries()) {
      const inner = lay(part)
      edges.push({ from: first, to: inner.first, ...(kind === 'parallel' ? {} : { branch: `b${i}` }) })
      connect(inner, last)
    }
    return { first, last }
  }
  const lay = (part: Block): Ends => {
    switch (part.kind) {
      case 'step': {
        const name = add(part.type)
        return { first: name, last: name }
      }
      case 'sequence': {
        const laid = part.parts.map(lay)
        for (const [i, one] of laid.slice(1).entries()) connect(laid[i] as Ends, one.first)
        return { ...(laid.at(-1) as Ends), first: (laid[0] as Ends).first }
      }
      case 'loop': {
        const inner = lay(part.part)
        const rest = add('wait')
        const last = add('decide', {
          branches: [
            { name: 'again', when: true },
            { name: 'on', default: true },
          ],
        })
        connect(inner, rest)
        edges.push({ from: rest, to: last }, { from: last, to: inner.first, branch: 'again' })
        return { first: inner.first, last, branch: 'on' }
      }
      default:
        return split(part.parts, part.kind)
    }
  }
  const ends = lay(whole)
  edges.push({ from: 'start', to: ends.first })
  connect(ends, 'end')
  return { nodes, edges }
}

test('A flow put together of nested parts is sound', () => {
  fc.assert(
    fc.property(block, whole => {
      const flow = { name: 'nested', object: 'lead', trigger: { on: 'created' as const }, ...build(whole) }
      expect(issuesOf(flow)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('A nested flow that loses an edge is not sound any more', () => {
  fc.assert(
    fc.property(block, fc.nat(), (whole, lost) => {
      const { nodes, edges } = build(whole)
      const less = edges.filter((_, i) => i !== lost % edges.length)
      const flow = { name: 'nested', object: 'lead', trigger: { on: 'created' as const }, nodes, edges: less }
      expect(issuesOf(flow).filter(issue => issue.severity === 'block')).not.toEqual([])
    }),
  )
})

const types = ['decide', 'fork', 'join', 'task', 'update', 'approve'] as const

/** Forward edges only: a run through it is a choice for each decision. */
const acyclic = fc
  .record({
    kinds: fc.array(fc.constantFrom(...types), { minLength: 2, maxLength: 9 }),
    targets: fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ kinds, targets }) => {
    const edges: FlowEdge[] = [{ from: 'start', to: 'n0' }]
    for (const [i, kind] of kinds.entries()) {
      const isSplit = kind === 'decide' || kind === 'fork'
      const chosen = (targets[i] ?? []).slice(0, isSplit ? 3 : 1)
      for (const [nth, target] of chosen.entries()) {
        const to = i + 1 + (target % (kinds.length - i))
        edges.push({
          from: `n${i}`,
          to: to >= kinds.length ? 'end' : `n${to}`,
          ...(kind === 'decide' ? { branch: `b${nth}` } : {}),
        })
      }
    }
    const nodes = kinds.map((kind, i) =>
      step(
        `n${i}`,
        kind,
        kind === 'decide'
          ? {
              branches: [
                { name: 'b0', default: true },
                { name: 'b1', when: true },
                { name: 'b2', when: true },
              ],
            }
          : {},
      ),
    )
    return { name: 'forward', object: 'lead', trigger: { on: 'created' as const }, nodes, edges }
  })

/** The edges that carry tokens in a run in which decision `i` takes its edge `choices[i]`; a join takes what comes. */
const taken = (graph: FlowGraph, choices: readonly number[]): ReadonlySet<number> => {
  const live = new Set(graph.out[graph.start]?.map(link => link.index))
  for (const { vertex, node } of graph.steps) {
    if (!graph.into[vertex]?.some(link => live.has(link.index))) continue
    const out = graph.out[vertex] ?? []
    const chosen = node.type === 'decide' ? [out[(choices[vertex] ?? 0) % out.length]] : out
    for (const link of chosen) if (link !== undefined) live.add(link.index)
  }
  return live
}

test('W12, W14 Edges into one step that any run takes together are never held to be exclusive', () => {
  fc.assert(
    fc.property(acyclic, fc.array(fc.nat(5), { minLength: 9, maxLength: 9 }), (flow, choices) => {
      const graph = readGraph(flow, '')
      const concurrent = concurrency(graph, reachedFromStart(graph))
      const live = taken(graph, choices)
      for (const into of graph.into.slice(0, graph.steps.length)) {
        const here = into.filter(link => live.has(link.index))
        for (const [i, one] of here.entries()) {
          for (const other of here.slice(i + 1)) expect(concurrent(one, other)).toBe(true)
        }
      }
    }),
    { numRuns: 3000 },
  )
})

const valueAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as { [key: string]: Json } | undefined)?.[key], root)

test('Whatever the graph, every mistake has its spot in the definition, and nothing is thrown', () => {
  const name = fc.constantFrom('start', 'end', 'n0', 'n1', 'n2', 'n3', 'gone')
  const edge = fc.record(
    {
      from: name,
      to: name,
      branch: fc.constantFrom('yes', 'no', 'other'),
      on: fc.constantFrom('approved', 'rejected', 'error', 'odd'),
    },
    { requiredKeys: ['from', 'to'] },
  )
  const kind = fc.constantFrom('decide', 'fork', 'join', 'wait', 'approve', 'task', 'update', 'each', 'subflow', 'end')
  const nodes = fc.array(kind, { maxLength: 5 }).map(kinds => kinds.map((one, i) => step(`n${i % 4}`, one)))
  fc.assert(
    fc.property(nodes, fc.array(edge, { maxLength: 14 }), (some, edges) => {
      const flow = { name: 'any', trigger: { on: 'button' as const }, nodes: some, edges }
      for (const { at, message } of issuesOf(flow)) {
        expect(valueAt({ flows: [flow] }, at), at).toBeDefined()
        expect(`${message.en}${message['zh-CN']}`).not.toMatch(/\{\w+\}/)
      }
    }),
    { numRuns: 2000 },
  )
})

test('The largest flow that may be written is checked', () => {
  const kinds = ['fork', 'decide', 'join', 'task'] as const
  const nodes = Array.from({ length: 500 }, (_, i) => step(`n${i}`, kinds[i % 4] ?? 'task'))
  const edges = Array.from({ length: 2000 }, (_, i) => ({
    from: `n${i % 500}`,
    to: `n${(i * 7919 + 13) % 500}`,
    branch: 'yes',
  }))
  const large = {
    name: 'large',
    trigger: { on: 'button' as const },
    nodes,
    edges: [{ from: 'start', to: 'n0' }, ...edges.slice(1)],
  }
  expect(issuesOf(large).length).toBeGreaterThan(0)
})
