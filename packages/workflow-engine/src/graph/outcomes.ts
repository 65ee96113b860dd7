import type { FlowEdge, FlowNode, LocalText } from '@tessera/schemas'

/** What has to happen for a step’s edge without `on` to be taken. */
export const mainOutcome = (node: FlowNode): string => (node.type === 'approve' ? 'approved' : 'done')

const failing = ['error'] as const
const waiting = ['timeout', 'error'] as const

/** The outcomes besides being done that an edge may name with `on`, by kind of step (SPEC W6). */
const outcomes: Record<FlowNode['type'], readonly string[]> = {
  decide: [],
  fork: [],
  join: [],
  end: [],
  wait: waiting,
  approve: ['approved', 'rejected', ...waiting],
  task: waiting,
  notify: failing,
  copy_to: failing,
  create: failing,
  update: failing,
  delete: failing,
  find: failing,
  assign: failing,
  each: waiting,
  call: waiting,
  subflow: waiting,
}

/** What an edge from this step may say in `on`. */
export const outcomesOf = (node: FlowNode): readonly string[] => outcomes[node.type]

/** The outcome an edge is for; one without `on` is for the main one. */
export const outcomeOf = (node: FlowNode, edge: FlowEdge): string => edge.on ?? mainOutcome(node)

/** A main outcome in words. */
export const outcomeLabel = (node: FlowNode): LocalText =>
  node.type === 'approve' ? { en: 'approved', 'zh-CN': '通过' } : { en: 'done', 'zh-CN': '完成' }

/** Steps at which a run rests until somebody or something outside moves it on. */
export const isResting = (node: FlowNode): boolean =>
  node.type === 'wait' ||
  node.type === 'approve' ||
  node.type === 'task' ||
  (node.type === 'subflow' && node.wait === true)
