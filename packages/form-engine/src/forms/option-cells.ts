import type { Expression, Json } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import type { FieldPlan } from '../records/field-plan.ts'
import { same } from '../values/same.ts'
import { bindForm, bindOption, formFieldsOf } from './bind-form.ts'
import type { Cell } from './cell.ts'
import type { FormNode } from './form-nodes.ts'
import type { Offered } from './form-state.ts'

const choiceCell = (key: string, field: FieldPlan, filter: Expression, scope: ExpressionScope): Cell | undefined => {
  const compiled = compileExpression(filter, { ...scope, option: { field: field.model } }, 'boolean')
  if (compiled === undefined) return undefined
  const options = (field.model.options ?? []).filter(option => option.retired !== true)
  return {
    writes: `options:${key}`,
    reads: compiled.fields.map(name => `value:${name}`),
    run: draft => {
      const context = draft.context()
      const values = options
        .filter(option => compiled.run({ ...context, option: { ...option } }) === true)
        .map(option => option.value)
      if (!same(draft.options[key]?.values as Json, values)) draft.options[key] = { values }
    },
  }
}

const linkCell = (key: string, own: Expression | undefined, filter: Expression | undefined): Cell | undefined => {
  if (own === undefined && filter === undefined) return undefined
  const reads = [...formFieldsOf(own, '$form.'), ...formFieldsOf(filter, '')]
  return {
    writes: `options:${key}`,
    reads: reads.map(name => `value:${name}`),
    run: draft => {
      const parts = [
        ...(own === undefined ? [] : [bindForm(own, draft.effective)]),
        ...(filter === undefined ? [] : [bindOption(filter, draft.effective)]),
      ]
      const bound: Offered = { filter: parts.length === 1 ? (parts[0] ?? null) : { and: parts } }
      if (!same(draft.options[key]?.filter as Json, bound.filter as Json)) draft.options[key] = bound
    },
  }
}

/** What may be picked in each field: only fields with a filter have such a cell. */
export const optionCell = (node: FormNode, scope: ExpressionScope): Cell | undefined => {
  if (node.kind !== 'field') return undefined
  const { definition } = node.field.model
  if (definition.type === 'lookup' || definition.type === 'lookups')
    return linkCell(node.key, definition.filter, node.item.choiceFilter)
  if ((definition.type === 'choice' || definition.type === 'choices') && node.item.choiceFilter !== undefined)
    return choiceCell(node.key, node.field, node.item.choiceFilter, scope)
  return undefined
}
