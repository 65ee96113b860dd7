import type { Model, ObjectModel } from '@tessera/metadata'
import type { Issue, RuleDefinition } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import { type FieldPlan, planFields } from './field-plan.ts'
import { planChecks, planLifecycle } from './plan-checks.ts'
import { planFills, rulesOf } from './plan-fills.ts'
import type { DefaultPlan, LineRules, RecordRules } from './record-rules.ts'

const planDefaults = (fields: ReadonlyMap<string, FieldPlan>, scope: ExpressionScope): readonly DefaultPlan[] => {
  const found: DefaultPlan[] = []
  for (const field of fields.values()) {
    if (field.computed) continue
    const compiled = compileExpression(field.model.definition.default, scope)
    if (compiled !== undefined) found.push({ field, run: compiled.run })
    else if (field.name === 'owner')
      found.push({ field, run: ({ user }) => (user === undefined ? null : { id: user.id }) })
  }
  return found
}

/** Paths behind lookups in all expressions that run when a record is saved. */
const planNeeds = (
  object: ObjectModel,
  rules: readonly RuleDefinition[],
  scope: ExpressionScope,
): ReadonlyMap<string, readonly string[]> => {
  const needs = new Map<string, Set<string>>()
  const look = (expression: Parameters<typeof compileExpression>[0]): void => {
    for (const path of compileExpression(expression, scope)?.paths ?? []) {
      const dot = path.indexOf('.')
      if (dot < 0) continue
      const lookup = path.slice(0, dot)
      needs.set(lookup, (needs.get(lookup) ?? new Set()).add(path.slice(dot + 1)))
    }
  }
  for (const rule of rules) {
    if (rule.kind === 'check') look(rule.assert)
    if (rule.kind === 'set') look(rule.value)
    if (rule.kind === 'check' || rule.kind === 'set') look(rule.when)
  }
  for (const { definition } of object.fields.values()) {
    look(definition.default)
    if (definition.type === 'formula') look(definition.expression)
    if (definition.type === 'date' || definition.type === 'datetime') {
      look(definition.min)
      look(definition.max)
    }
  }
  for (const step of object.definition.lifecycle?.steps ?? []) look(step.enterWhen)
  return new Map([...needs].map(([lookup, paths]) => [lookup, [...paths]]))
}

const noRules = (model: Model, name: string): never => {
  throw new RangeError(`no object ${name} in the app ${model.app}`)
}

/**
 * Compiles what happens to records of an object when they are saved. Keep it: compiling walks the metadata, using it does not.
 * @param objectName `customer` or `sales.customer`; throws a RangeError when the model has no such object.
 */
export const compileRecordRules = (model: Model, objectName: string): RecordRules => {
  const object = model.object(objectName) ?? noRules(model, objectName)
  const problems: Issue[] = []
  const scope: ExpressionScope = {
    model,
    object: object.qualified,
    contexts: ['$old', '$user', '$now', '$today'],
    problems,
  }
  const fields = planFields(object, scope)
  const rules = rulesOf(model, object)
  const lines = new Map<string, LineRules | undefined>()
  return {
    object,
    timezone: model.definition.timezone ?? 'Asia/Shanghai',
    fields,
    defaults: planDefaults(fields, scope),
    fills: planFills(rules, fields, scope),
    required: [...fields.values()].filter(field => field.model.required && !field.computed),
    checks: planChecks(rules, fields, scope),
    lifecycle: planLifecycle(object.definition.lifecycle, fields, scope),
    lines: name => {
      if (lines.has(name)) return lines.get(name)
      const field = fields.get(name)?.model
      const target = field?.type === 'lines' ? field.target?.[0] : undefined
      const known = target !== undefined && model.object(target) !== undefined
      const made = known ? { rules: compileRecordRules(model, target), via: field?.via } : undefined
      lines.set(name, made)
      return made
    },
    needs: planNeeds(object, rules, { ...scope, problems: [] }),
    problems,
  }
}
