import { localLabel } from '@tessera/metadata'
import type { Lifecycle, RuleDefinition } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import { bothLanguages } from './both-languages.ts'
import type { FieldPlan } from './field-plan.ts'
import type { CheckPlan, LifecyclePlan, StagePlan } from './record-rules.ts'

/** The `check` rules of an object. */
export const planChecks = (
  rules: readonly RuleDefinition[],
  fields: ReadonlyMap<string, FieldPlan>,
  scope: ExpressionScope,
): readonly CheckPlan[] => {
  const found: CheckPlan[] = []
  for (const rule of rules) {
    if (rule.kind !== 'check') continue
    const assert = compileExpression(rule.assert, scope, 'boolean')
    const when = compileExpression(rule.when, scope, 'boolean')
    if (assert === undefined || (rule.when !== undefined && when === undefined)) continue
    const field = rule.at !== undefined && fields.has(rule.at) ? rule.at : undefined
    found.push({
      name: rule.name,
      field,
      at: field === undefined ? '' : `/${field}`,
      reads: [...assert.fields, ...(when?.fields ?? [])],
      when: when?.run,
      assert: assert.run,
      severity: rule.severity ?? 'block',
      message: bothLanguages(rule.message),
    })
  }
  return found
}

/** The lifecycle of an object, if it has one. */
export const planLifecycle = (
  lifecycle: Lifecycle | undefined,
  fields: ReadonlyMap<string, FieldPlan>,
  scope: ExpressionScope,
): LifecyclePlan | undefined => {
  const field = lifecycle && fields.get(lifecycle.field)
  if (lifecycle === undefined || field === undefined) return undefined
  const stages = new Map<string, StagePlan>()
  for (const step of lifecycle.steps) {
    const option = field.model.options?.find(one => one.value === step.value)
    stages.set(step.value, {
      label: localLabel(option ?? { value: step.value }),
      next: step.next && new Set(step.next),
      requires: (step.requires ?? []).flatMap(name => fields.get(name) ?? []),
      enterWhen: compileExpression(step.enterWhen, scope, 'boolean')?.run,
      message: step.message === undefined ? undefined : bothLanguages(step.message),
    })
  }
  return { field, stages }
}
