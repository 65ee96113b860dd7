import type { ObjectModel } from '@tessera/metadata'
import type { RuleDefinition } from '@tessera/schemas'
import { objectNamed } from './check-fields.ts'
import { type Visitor, whileSaving } from './visitor.ts'

type Of<K extends RuleDefinition['kind']> = Extract<RuleDefinition, { readonly kind: K }>
type Check<K extends RuleDefinition['kind']> = (visitor: Visitor, rule: Of<K>, object: ObjectModel, at: string) => void

const condition = (visitor: Visitor, object: ObjectModel, expression: unknown, at: string, inSql = false): void =>
  visitor.condition({
    expression,
    at,
    object: object.qualified,
    inSql,
    ...(inSql ? {} : { contexts: whileSaving }),
  })

const checks: { readonly [K in RuleDefinition['kind']]: Check<K> } = {
  check: (visitor, rule, object, at) => {
    condition(visitor, object, rule.when, `${at}/when`)
    condition(visitor, object, rule.assert, `${at}/assert`)
  },
  set: (visitor, rule, object, at) => {
    condition(visitor, object, rule.when, `${at}/when`)
    const place = { expression: rule.value, at: `${at}/value`, object: object.qualified, contexts: whileSaving }
    visitor.value(place, object.fields.get(rule.field))
  },
  decision_table: (visitor, rule, object, at) => {
    condition(visitor, object, rule.when, `${at}/when`)
    for (const [i, input] of rule.inputs.entries()) {
      const place = { expression: input.expression, at: `${at}/inputs/${i}/expression`, contexts: whileSaving }
      visitor.visit({ ...place, object: object.qualified })
    }
  },
  scorecard: (visitor, rule, object, at) => {
    for (const [i, part] of rule.parts.entries()) {
      condition(visitor, object, part.when, `${at}/parts/${i}/when`)
      const place = { expression: part.points, at: `${at}/parts/${i}/points`, contexts: whileSaving }
      visitor.visit({ ...place, object: object.qualified, expected: 'number' })
    }
  },
  segment: (visitor, rule, object, at) => condition(visitor, object, rule.filter, `${at}/filter`, true),
  quality: (visitor, rule, object, at) => condition(visitor, object, rule.assert, `${at}/assert`, true),
  clean: (visitor, rule, object, at) => {
    condition(visitor, object, rule.filter, `${at}/filter`, true)
    for (const [i, set] of rule.set.entries()) {
      const place = { expression: set.value, at: `${at}/set/${i}/value`, object: object.qualified }
      visitor.value(place, object.fields.get(set.field))
    }
  },
}

/** Expressions of a rule. */
export const checkRule = (visitor: Visitor, rule: RuleDefinition, at: string): void => {
  const object = objectNamed(visitor, rule.object)
  if (object === undefined) return
  const check = checks[rule.kind] as Check<RuleDefinition['kind']>
  check(visitor, rule as never, object, at)
}
