import { localLabel } from '@tessera/metadata'
import { type DecideNode, type Issue, issue } from '@tessera/schemas'
import type { FlowGraph, Link, Step } from '../graph/flow-graph.ts'

const checkDefaults = (node: DecideNode, { at, label }: Step): readonly Issue[] => {
  const defaults = [...node.branches.entries()].filter(([, branch]) => branch.default === true)
  if (defaults.length === 0) return [issue('flow_no_default', `${at}/branches`, { node: label })]
  return defaults.slice(1).map(([i]) => issue('flow_two_defaults', `${at}/branches/${i}/default`, { node: label }))
}

const checkBranches = (node: DecideNode, { at }: Step, out: readonly Link[]): readonly Issue[] => {
  const taken = new Set(out.map(link => link.edge.branch))
  return node.branches.flatMap((branch, i) => {
    const spot = `${at}/branches/${i}`
    const issues: Issue[] = []
    if (branch.default !== true && branch.when === undefined) {
      issues.push(issue('flow_branch_without_condition', spot, { branch: localLabel(branch) }))
    }
    if (!taken.has(branch.name)) issues.push(issue('flow_branch_without_edge', spot, { branch: localLabel(branch) }))
    return issues
  })
}

/** Decisions in which a record can get stuck: no default (W8), branches without a condition (W9) or an edge (W10). */
export const checkDecisions = (graph: FlowGraph): readonly Issue[] =>
  graph.steps.flatMap(step => {
    const { node, vertex, label } = step
    if (node.type !== 'decide') return []
    const out = graph.out[vertex] ?? []
    return [
      ...checkDefaults(node, step),
      ...checkBranches(node, step, out),
      ...out
        .filter(link => link.edge.branch === undefined)
        .map(link => issue('flow_edge_without_branch', link.at, { node: label })),
    ]
  })
