import { type FieldModel, localLabel, type ObjectModel, shortName } from '@tessera/metadata'
import type { Json, LocalText } from '@tessera/schemas'
import { compileExpression, type ExpressionScope } from '../expressions/compile-expression.ts'
import type { FieldRule } from '../fields/field-rule.ts'
import { makeFieldRule } from '../fields/field-rules.ts'
import { compactLink } from '../fields/link.ts'

/** A field with what is done with its values. */
export interface FieldPlan {
  readonly name: string
  readonly at: string
  readonly model: FieldModel
  readonly label: LocalText
  readonly rule: FieldRule
  /** Filled by the system: never sent. */
  readonly computed: boolean
  /** Points to other records, people or departments. */
  readonly link: boolean
  /** As it is sent and kept: links as ids, everything else as it is. */
  readonly compact: (value: Json) => Json
  /** The same field under another name, in the words of its mistakes too. */
  readonly named: (label: LocalText) => FieldPlan
}

const computedTypes = new Set<string>(['auto_number', 'formula', 'rollup'])
const linkTypes = new Set<string>(['user', 'users', 'department', 'lookup', 'lookups'])
const itself = (value: Json): Json => value

/** Plans every field of an object. */
export const planFields = (object: ObjectModel, scope: ExpressionScope): ReadonlyMap<string, FieldPlan> => {
  const plans = new Map<string, FieldPlan>()
  for (const [name, model] of object.fields) {
    const targets = model.type === 'lookup' ? (model.target ?? []).map(target => shortName(model.app, target)) : []
    const link = linkTypes.has(model.type)
    const plan = (label: LocalText, within: ExpressionScope): FieldPlan => ({
      name,
      at: `/${name}`,
      model,
      label,
      rule: makeFieldRule({
        name,
        definition: model.definition,
        label,
        options: model.options ?? [],
        targets,
        timezone: within.model.definition.timezone ?? 'Asia/Shanghai',
        compute: (expression, expected) => compileExpression(expression, within, expected)?.run,
      }),
      computed: computedTypes.has(model.type) || (model.system && name !== 'owner'),
      link,
      compact: link ? value => compactLink(value, targets.length > 1) : itself,
      // Its mistakes of definition were told already.
      named: other => plan(other, { ...scope, problems: [] }),
    })
    plans.set(name, plan(localLabel(model.definition), scope))
  }
  return plans
}
