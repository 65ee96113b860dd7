import { expect, test } from 'vitest'
import { appOf, flowOf, issuesOf, step, told } from '../test/flow-of.ts'

test('A flow that is sound has nothing to tell', () => {
  expect(told('start > decide1\n decide1.yes > task1 > end\n decide1.no > update1 > end')).toEqual([])
})

test('An app without flows has nothing to tell', () => {
  expect(issuesOf(flowOf('start > end'))).toEqual([])
  expect(appOf().flows).toEqual([])
})

test('W1 A flow whose start leads nowhere is told once', () => {
  expect(told('task1 > task2 > end')).toEqual(['flow_not_started /edges'])
})

test('W2 A step that no way leads to is told, and what follows it too', () => {
  expect(told('start > task1 > end\n task2 > task3 > end')).toEqual([
    'flow_unreachable /nodes/1',
    'flow_unreachable /nodes/2',
  ])
})

test('W3 A step without an edge is told once, not every step on the way to it', () => {
  expect(told('start > task1 > task2 > task3')).toEqual(['flow_no_end /nodes/2'])
})

test('W3 A circle that is never left is told at its first step', () => {
  expect(told('start > task1 > task2 > task3 > task2')).toEqual(['flow_no_end /nodes/1'])
})

test('G1 A node of type end is an end', () => {
  expect(told('start > task1 > end1')).toEqual([])
})

test('An edge to an unknown step is left to the check of references, and nothing is concluded from it', () => {
  const flow = flowOf('start > task1 > end')
  const edges = [
    { from: 'start', to: 'task1' },
    { from: 'task1', to: 'gone' },
    { from: 'lost', to: 'task2' },
    { from: 'task2', to: 'end' },
  ]
  expect(issuesOf({ ...flow, nodes: [...flow.nodes, step('task2', 'task')], edges })).toEqual([])
})

test('W4 The same edge twice is told at the second', () => {
  expect(told('start > task1 > end\n task1 > end')).toEqual(['flow_duplicate_edge /edges/2'])
  expect(told('start > approve1 > end\n approve1!approved > end')).toEqual(['flow_duplicate_edge /edges/2'])
})

test('W5 Two edges for the same thing need a fork', () => {
  expect(told('start > task1 > end\n task1 > task2 > end')).toEqual(['flow_several_edges /edges/2'])
  expect(told('start > task1 > end\n start > task2 > end')).toEqual(['flow_several_edges /edges/2'])
  expect(told('start > decide1\n decide1.yes > end\n decide1.yes > task1 > end\n decide1.no > end')).toEqual([
    'flow_several_edges /edges/2',
  ])
})

test('W5 Edges for different outcomes are no split', () => {
  expect(told('start > approve1 > task1 > end\n approve1!rejected > end\n approve1!timeout > task1')).toEqual([])
})

test('W6 An edge for an outcome that the step cannot have is told, with those it can', () => {
  expect(told('start > task1 > end\n task1!approved > end')).toEqual(['flow_unknown_outcome /edges/2/on'])
  expect(told('start > decide1\n decide1.yes!error > end\n decide1.no > end')).toEqual([
    'flow_unknown_outcome /edges/1/on',
  ])
  expect(told('start!error > task1 > end')).toEqual(['flow_unknown_outcome /edges/0/on'])
  const [issue] = issuesOf(flowOf('start > task1 > end\n task1!approved > end'))
  expect(issue?.message).toEqual({
    en: '“Task1” never has the outcome “approved”.',
    'zh-CN': '“Task1”不会有“approved”这种结果。',
  })
  expect(issue?.hint?.en).toBe('Possible here: timeout, error.')
})

test('W7 An approval needs an edge for being approved', () => {
  expect(told('start > approve1\n approve1!rejected > end')).toEqual(['flow_outcome_missing /nodes/0'])
})

test('W7 Nothing follows an end', () => {
  expect(told('start > end1 > task1 > end')).toEqual(['flow_after_end /edges/1'])
})

test('W8 A decision has one default', () => {
  const one = { name: 'yes', when: true }
  const ways = 'start > choose\n choose.yes > end'
  expect(told(ways, [step('choose', 'decide', { branches: [one] })])).toEqual(['flow_no_default /nodes/0/branches'])
  const two = [
    { name: 'yes', default: true },
    { name: 'no', default: true },
  ]
  expect(told(`${ways}\n choose.no > end`, [step('choose', 'decide', { branches: two })])).toEqual([
    'flow_two_defaults /nodes/0/branches/1/default',
  ])
})

test('W9, W10 Every branch has a condition and an edge, every edge a branch', () => {
  const branches = [{ name: 'yes' }, { name: 'no', default: true }]
  expect(told('start > choose > end\n choose.no > end', [step('choose', 'decide', { branches })])).toEqual([
    'flow_branch_without_condition /nodes/0/branches/0',
    'flow_branch_without_edge /nodes/0/branches/0',
    'flow_edge_without_branch /edges/1',
  ])
})

test('W11 A fork with one way out and a join with one way in do nothing', () => {
  expect(told('start > fork1 > task1 > join1 > end')).toEqual(['flow_fork_alone /nodes/0', 'flow_join_alone /nodes/2'])
})

test('W12 A join for all that is fed by the branches of a decision would wait for ever', () => {
  const ways = 'start > decide1\n decide1.yes > task1 > join1 > end\n decide1.no > task2 > join1'
  expect(told(ways)).toEqual(['flow_join_waits /nodes/2'])
  expect(told(ways, [step('join1', 'join', { wait: 'any' })])).toEqual([])
  const inclusive = {
    inclusive: true,
    branches: [
      { name: 'yes', when: true },
      { name: 'no', default: true },
    ],
  }
  expect(told(ways, [step('decide1', 'decide', inclusive)])).toEqual([])
})

test('W12 A join that waits for what comes after it would wait for ever', () => {
  expect(told('start > join1 > task1 > decide1\n decide1.yes > join1\n decide1.no > end')).toEqual([
    'flow_join_waits /nodes/0',
  ])
})

test('W12 A join of parallel ways of which one may not come warns', () => {
  const ways = `start > fork1 > task1 > join1 > end
    fork1 > decide1
    decide1.yes > join1
    decide1.no > task2 > join1`
  expect(told(ways)).toEqual(['~flow_join_uneven /nodes/2'])
})

test('W12 A join inside a loop, and one around another, are sound', () => {
  const ways = `start > fork1 > fork2 > task1 > join1 > join2 > approve1 > end
    fork2 > task2 > join1
    fork1 > task3 > join2
    approve1!rejected > fork1`
  expect(told(ways)).toEqual([])
})

test('W13 A join for a count says how many, and no more than can come', () => {
  const ways = 'start > fork1 > task1 > join1 > end\n fork1 > task2 > join1'
  const join = (more: object) => [step('join1', 'join', { wait: 'count', ...more })]
  expect(told(ways, join({}))).toEqual(['missing_property /nodes/2'])
  expect(told(ways, join({ count: 2 }))).toEqual([])
  expect(told(ways, join({ count: 3 }))).toEqual(['flow_join_count /nodes/2/count'])
  const either = 'start > decide1\n decide1.yes > join1 > end\n decide1.no > join1'
  expect(told(either, join({ count: 2 }))).toEqual(['flow_join_count /nodes/1/count'])
})

test('W14 Parallel ways that meet without a join warn; ways of a decision that meet do not', () => {
  expect(told('start > fork1 > task1 > task3 > end\n fork1 > task2 > task3')).toEqual(['~flow_done_twice /nodes/2'])
  expect(told('start > decide1\n decide1.yes > task1 > task3 > end\n decide1.no > task3')).toEqual([])
  expect(told('start > fork1 > task1 > end\n fork1 > task2 > end')).toEqual([])
})

test('W15 A loop in which nothing waits is told; a decision that may leave it makes a warning of it', () => {
  const split = 'start > fork1 > update1 > fork1\n fork1 > end'
  expect(told(split)).toContain('flow_loop /nodes/0')
  const chosen = 'start > update1 > decide1\n decide1.yes > update1\n decide1.no > end'
  expect(told(chosen)).toEqual(['~flow_loop /nodes/0'])
  expect(told('start > task1 > decide1\n decide1.yes > task1\n decide1.no > end')).toEqual([])
  expect(told('start > wait1!error > wait1 > end')).toEqual([])
})

test('W15 A step that follows itself is a loop', () => {
  expect(told('start > update1 > end\n update1!error > update1')).toEqual(['flow_loop /nodes/0'])
})

test('W16 Tasks and approvals are for somebody', () => {
  expect(told('start > ask > end', [step('ask', 'task', { to: [null, ''] })])).toEqual(['flow_nobody /nodes/0/to'])
  expect(told('start > ask > end', [step('ask', 'approve', { to: [] })])).toEqual(['flow_nobody /nodes/0/to'])
})

test('W17 People from a field that may be empty warn unless it is said what happens then', () => {
  const ask = (more: object) => told('start > ask > end', [step('ask', 'approve', more)])
  expect(ask({ to: [{ var: 'helper' }] })).toEqual(['~flow_perhaps_nobody /nodes/0/to'])
  expect(ask({ to: [{ var: 'helper' }], whenEmpty: 'admin' })).toEqual([])
  expect(ask({ to: [{ var: 'helper' }, { var: 'seller' }] })).toEqual([])
  expect(ask({ to: [{ manager_of: [{ var: 'helper' }] }] })).toEqual([])
  const [issue] = issuesOf(flowOf('start > ask > end', [step('ask', 'task', { to: [{ var: 'helper' }] })]))
  expect(issue?.message['zh-CN']).toBe('协助人为空时“Ask”没有处理人，流程会停在这里。')
})

test('W18 A wait says what for', () => {
  const nothing = { name: 'rest', type: 'wait' } as const
  expect(told('start > rest > end', [nothing])).toEqual(['flow_waits_for_nothing /nodes/0'])
  expect(told('start > rest > end', [{ ...nothing, event: 'paid' }])).toEqual([])
})
