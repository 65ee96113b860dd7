import { type Issue, issue } from '@tessera/schemas'
import type { FlowGraph, Link, Step } from '../graph/flow-graph.ts'
import { mainOutcome, outcomeLabel, outcomeOf, outcomesOf } from '../graph/outcomes.ts'

const startLabel = { en: 'the start', 'zh-CN': '开始' }

/** What an edge is for; of the edges from one step, two for the same thing would split it. */
const purposeOf = (step: Step | undefined, { edge }: Link): string => {
  if (step === undefined) return 'start'
  return step.node.type === 'decide' ? (edge.branch ?? '') : outcomeOf(step.node, edge)
}

const wrongOutcome = (step: Step | undefined, { edge, at }: Link): Issue | undefined => {
  if (edge.on === undefined) return undefined
  const allowed = step === undefined ? [] : outcomesOf(step.node)
  if (allowed.includes(edge.on)) return undefined
  const node = step?.label ?? startLabel
  const none = { en: 'none', 'zh-CN': '无' }
  const told = allowed.length === 0 ? none : allowed.join(', ')
  return issue('flow_unknown_outcome', `${at}/on`, { node, outcome: edge.on, allowed: told })
}

const checkLeaving = (graph: FlowGraph, vertex: number): readonly Issue[] => {
  const step = graph.steps[vertex]
  const issues: Issue[] = []
  const same = new Set<string>()
  const purposes = new Set<string>()
  for (const link of graph.out[vertex] ?? []) {
    if (step?.node.type === 'end') {
      issues.push(issue('flow_after_end', link.at, { node: step.label }))
      continue
    }
    const wrong = wrongOutcome(step, link)
    if (wrong !== undefined) issues.push(wrong)
    const purpose = purposeOf(step, link)
    const key = `${purpose} ${link.edge.to}`
    if (same.has(key)) issues.push(issue('flow_duplicate_edge', link.at))
    else if (purposes.has(purpose) && step?.node.type !== 'fork') {
      issues.push(issue('flow_several_edges', link.at, { node: step?.label ?? startLabel }))
    }
    same.add(key)
    purposes.add(purpose)
  }
  return issues
}

const checkMainOutcome = (graph: FlowGraph, { vertex, node, at, label }: Step): readonly Issue[] => {
  const out = graph.out[vertex] ?? []
  if (out.length === 0 || node.type === 'decide' || node.type === 'fork' || node.type === 'end') return []
  if (out.some(link => outcomeOf(node, link.edge) === mainOutcome(node))) return []
  return [issue('flow_outcome_missing', at, { node: label, outcome: outcomeLabel(node) })]
}

/** Edges that are there twice (W4), that split where nothing splits (W5), or are for outcomes that cannot be (W6, W7). */
export const checkEdges = (graph: FlowGraph): readonly Issue[] => [
  ...[graph.start, ...graph.steps.keys()].flatMap(vertex => checkLeaving(graph, vertex)),
  ...graph.steps.flatMap(step => checkMainOutcome(graph, step)),
]
