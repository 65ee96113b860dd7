import type { ExpressionScope } from '../expressions/compile-expression.ts'
import type { RecordRules } from '../records/record-rules.ts'
import { read } from '../values/read.ts'
import type { Cell } from './cell.ts'
import { compileCondition } from './conditions.ts'
import type { FieldNode, LinesNode } from './form-nodes.ts'

/** Whether a field has to be filled: always, by a rule of the form, or because the stage that is entered needs it. */
export const requiredCell = (node: FieldNode | LinesNode, rules: RecordRules, scope: ExpressionScope): Cell => {
  const { field, key } = node
  const condition = compileCondition(node.item.required, false, scope)
  const { lifecycle } = rules
  const staged =
    lifecycle !== undefined &&
    [...lifecycle.stages.values()].some(stage => stage.requires.some(one => one.name === field.name))
  const reads = [...condition.fields, ...(staged ? [lifecycle.field.name] : [])]
  return {
    writes: `required:${key}`,
    reads: reads.map(name => `value:${name}`),
    run: draft => {
      const stage = staged ? read(draft.effective, lifecycle.field.name) : null
      const entered = typeof stage === 'string' && stage !== read(draft.record, lifecycle?.field.name ?? '')
      const needed = entered && lifecycle?.stages.get(stage)?.requires.some(one => one.name === field.name) === true
      draft.required[key] =
        !field.computed && (field.model.required || needed || condition.holds(draft.context()) === true)
    },
  }
}

/** Whether a field may not be changed here. */
export const readOnlyCell = (node: FieldNode | LinesNode, sets: ReadonlySet<string>, scope: ExpressionScope): Cell => {
  const { field, key } = node
  const condition = compileCondition(node.item.read_only, false, scope)
  const always = field.computed || field.model.definition.readOnly === true || sets.has(field.name)
  return {
    writes: `read_only:${key}`,
    reads: condition.fields.map(name => `value:${name}`),
    run: draft => {
      const access = draft.access[field.name]
      draft.readOnly[key] =
        always || access === 'read' || access === 'masked' || condition.holds(draft.context()) === true
    },
  }
}
