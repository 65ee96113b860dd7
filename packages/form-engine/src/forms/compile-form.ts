import type { Model } from '@tessera/metadata'
import type { Expression, FormDefinition, Issue } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import { compileRecordRules } from '../records/compile-record-rules.ts'
import type { RecordRules } from '../records/record-rules.ts'
import type { Cell } from './cell.ts'
import { errorCell, formErrorCell } from './error-cells.ts'
import type { FormPlan } from './form-plan.ts'
import type { HiddenPolicy } from './hidden-policy.ts'
import { lineCell, parentFields } from './line-cells.ts'
import { optionCell } from './option-cells.ts'
import { circles, orderCells, reachOf } from './order-cells.ts'
import type { Placement } from './placement.ts'
import { planNodes } from './plan-nodes.ts'
import { readOnlyCell, requiredCell } from './state-cells.ts'
import { valueCells } from './value-cells.ts'
import { type Hideable, hideables, visibleCells } from './visible-cells.ts'

const policiesOf = (
  form: FormDefinition,
  placements: ReadonlyMap<string, Placement>,
): ReadonlyMap<string, HiddenPolicy> => {
  const usual = form.whenHidden ?? 'keep'
  return new Map(
    [...placements].map(([name, { node }]) => [
      name,
      (node.item.type === 'field' ? node.item.whenHidden : undefined) ?? usual,
    ]),
  )
}

/** Which field’s value depends on which other field. */
const edgesOf = (
  rules: RecordRules,
  all: readonly Hideable[],
  placements: ReadonlyMap<string, Placement>,
  sets: ReadonlyMap<string, Expression>,
  scope: ExpressionScope,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const edges = new Map<string, Set<string>>()
  const add = (from: string, to: readonly string[]): void => {
    const known = edges.get(from) ?? new Set<string>()
    for (const name of to) known.add(name)
    edges.set(from, known)
  }
  for (const { fields, condition } of all) for (const field of fields) add(field, condition.fields)
  for (const fill of rules.fills) if (fill.kind === 'formula') add(fill.field, fill.reads)
  for (const [name, value] of sets) add(name, compileExpression(value, scope)?.fields ?? [])
  for (const [name, { node }] of placements) if (node.kind === 'lines') add(name, parentFields(node))
  return edges
}

/**
 * Compiles a form over a model: items with their fields, and everything that is derived, ready to run in order.
 * Mistakes of the definition are left out and listed in `problems`, so that a draft can be tried.
 * @param rules of the form’s object, where they are compiled already.
 */
export const compileForm = (
  model: Model,
  form: FormDefinition,
  rules: RecordRules = compileRecordRules(model, form.object),
): FormPlan => {
  const problems: Issue[] = [...rules.problems]
  const scope: ExpressionScope = {
    model,
    object: rules.object.qualified,
    contexts: ['$old', '$user', '$now', '$today', '$form', '$option'],
    problems,
  }
  const { nodes, placements } = planNodes(form.items, rules, problems)
  const policies = policiesOf(form, placements)
  const sets = new Map<string, Expression>()
  for (const { field, value } of form.set ?? []) if (rules.fields.get(field)?.computed === false) sets.set(field, value)
  const quiet: ExpressionScope = { ...scope, problems: [] }
  const hidden = hideables(nodes, scope)
  const group = circles(edgesOf(rules, hidden, placements, sets, quiet))
  const fieldKeys = new Map([...placements].map(([name, { node }]) => [node.key, name]))
  const named = new Set(sets.keys())
  const cells: Cell[] = [
    ...visibleCells(hidden, group, fieldKeys),
    ...valueCells(rules, placements, policies, sets, scope),
  ]
  for (const [name, { node }] of placements) {
    if (node.kind === 'lines') cells.push(lineCell(node, policies.get(name) ?? 'keep'))
    const option = optionCell(node, scope)
    if (option !== undefined) cells.push(option)
    cells.push(requiredCell(node, rules, scope), readOnlyCell(node, named, scope), errorCell(node, rules, scope))
  }
  cells.push(formErrorCell(rules, placements))
  const ordered = orderCells(cells)
  return {
    form,
    model,
    rules,
    nodes,
    placements,
    sets: named,
    policies,
    cells: ordered,
    affected: reachOf(ordered),
    problems,
  }
}
