import { type FieldModel, localLabel, type Model } from '@tessera/metadata'
import { type ApproveNode, type Expression, type Issue, issue, type TaskNode } from '@tessera/schemas'
import type { FlowGraph, Step } from '../graph/flow-graph.ts'

const isNothing = (expression: Expression): boolean =>
  expression === null || expression === '' || (Array.isArray(expression) && expression.every(isNothing))

const pathOf = (expression: Expression): string | undefined => {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) return undefined
  const path = (expression as { readonly [operator: string]: Expression })['var']
  return typeof path === 'string' ? path : undefined
}

/** The field on the way of an expression that may be empty; undefined when none may, or when that cannot be told. */
const emptyField = (expression: Expression, object: string | undefined, model: Model): FieldModel | undefined => {
  const path = pathOf(expression)
  if (path === undefined || object === undefined) return undefined
  return model.resolvePath(object, path)?.fields.find(field => !field.required && !field.system)
}

const checkPeople = (
  node: ApproveNode | TaskNode,
  { at, label }: Step,
  object: string | undefined,
  model: Model,
): readonly Issue[] => {
  const people = node.to.filter(one => !isNothing(one))
  if (people.length === 0) return [issue('flow_nobody', `${at}/to`, { node: label })]
  if (node.whenEmpty !== undefined) return []
  const empty = people.map(one => emptyField(one, object, model))
  if (empty.includes(undefined)) return []
  const names = empty.filter(field => field !== undefined).map(localLabel)
  const fields = { en: names.map(name => name.en).join(', '), 'zh-CN': names.map(name => name['zh-CN']).join('、') }
  return [issue('flow_perhaps_nobody', `${at}/to`, { node: label, fields }, 'warn')]
}

/** Steps that wait for nobody (W16, W17) or for nothing (W18). */
export const checkWaiting = (graph: FlowGraph, model: Model): readonly Issue[] =>
  graph.steps.flatMap(step => {
    const { node, at, label } = step
    if (node.type === 'approve' || node.type === 'task') return checkPeople(node, step, graph.flow.object, model)
    if (node.type !== 'wait') return []
    const says = node.for !== undefined || node.until !== undefined || node.event !== undefined
    return says ? [] : [issue('flow_waits_for_nothing', at, { node: label })]
  })
