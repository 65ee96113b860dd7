import { type Model, type ObjectModel, qualify } from '@tessera/metadata'
import type { RuleDefinition } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import { inOrder } from '../expressions/in-order.ts'
import type { FieldPlan } from './field-plan.ts'
import type { FillPlan } from './record-rules.ts'

/** Rules that are on and about an object, of every app that is seen. */
export const rulesOf = (model: Model, object: ObjectModel): readonly RuleDefinition[] =>
  [...model.apps.values()].flatMap(app =>
    (app.rules ?? []).filter(
      rule =>
        rule.enabled !== false && rule.object !== undefined && qualify(app.name, rule.object) === object.qualified,
    ),
  )

const decimalsOf = ({ model: { definition } }: FieldPlan): number | undefined =>
  definition.type === 'formula'
    ? (definition.decimals ?? (definition.returns === 'currency' ? 2 : undefined))
    : undefined

const formulas = (fields: ReadonlyMap<string, FieldPlan>, scope: ExpressionScope): FillPlan[] => {
  const found: FillPlan[] = []
  for (const plan of fields.values()) {
    const { definition } = plan.model
    if (definition.type !== 'formula') continue
    const compiled = compileExpression(definition.expression, scope)
    if (compiled === undefined) continue
    const own = (name: string): boolean => {
      const type = fields.get(name)?.model.type
      return type !== undefined && type !== 'rollup' && type !== 'lines' && type !== 'auto_number'
    }
    const ownRow = compiled.contexts.length === 0 && compiled.paths.every(path => !path.includes('.') && own(path))
    found.push({
      kind: 'formula',
      field: plan.name,
      plan,
      reads: compiled.fields,
      when: undefined,
      run: compiled.run,
      onCreate: true,
      onChange: true,
      stored: ownRow,
      decimals: decimalsOf(plan),
    })
  }
  return found
}

/** A formula over a formula that is not kept is not kept either. */
const settleStored = (fills: readonly FillPlan[]): readonly FillPlan[] => {
  const fleeting = new Set(fills.filter(fill => fill.kind === 'formula' && !fill.stored).map(fill => fill.field))
  for (let before = -1; before !== fleeting.size; ) {
    before = fleeting.size
    for (const fill of fills)
      if (fill.kind === 'formula' && fill.reads.some(name => fleeting.has(name))) fleeting.add(fill.field)
  }
  return fills.map(fill => (fleeting.has(fill.field) && fill.kind === 'formula' ? { ...fill, stored: false } : fill))
}

const sets = (
  rules: readonly RuleDefinition[],
  fields: ReadonlyMap<string, FieldPlan>,
  scope: ExpressionScope,
): FillPlan[] => {
  const found: FillPlan[] = []
  for (const rule of rules) {
    if (rule.kind !== 'set') continue
    const plan = fields.get(rule.field)
    const value = compileExpression(rule.value, scope)
    const when = compileExpression(rule.when, scope, 'boolean')
    if (plan === undefined || plan.computed || value === undefined || (rule.when !== undefined && when === undefined))
      continue
    found.push({
      kind: 'set',
      field: rule.field,
      plan,
      reads: [...value.fields, ...(when?.fields ?? [])],
      when: when?.run,
      run: value.run,
      onCreate: rule.on === undefined || rule.on.includes('create'),
      onChange: rule.on === undefined || rule.on.includes('change'),
      stored: true,
      decimals: undefined,
    })
  }
  return found
}

/** `set` rules and formulas in the order in which they have to run. */
export const planFills = (
  rules: readonly RuleDefinition[],
  fields: ReadonlyMap<string, FieldPlan>,
  scope: ExpressionScope,
): readonly FillPlan[] => inOrder(settleStored([...sets(rules, fields, scope), ...formulas(fields, scope)]))
