import { checkExpression, type Tree } from '@tessera/rule-engine'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cases, contextOf, model, scope } from '../../../rule-engine/test/conformance.ts'
import { compileValue, compileWhere } from '../../src/rules/compile-rule.ts'
import { openRuleDatabase, type RuleDatabase, valueText } from './rule-database.ts'

let database: RuleDatabase

beforeAll(async () => {
  database = await openRuleDatabase(model)
})

afterAll(() => database.close())

const read = (rule: unknown): Tree => {
  const checked = checkExpression(rule, scope)
  if (!checked.ok) throw new Error(checked.issues.map(issue => `${issue.at} ${issue.message.en}`).join('\n'))
  return checked.value
}

describe('the truth table holds in Postgres', () => {
  test.each(cases)('$spec: $file line $line', async ({ rule, record, result, timezone }) => {
    const tree = read(rule)
    const values = await database.run([valueText(tree, compileValue)], [record], contextOf(record, timezone))
    expect(values).toEqual([[result]])
  })
})

describe('as a filter', () => {
  test.each(cases.filter(one => typeof one.result === 'boolean'))(
    '$spec: $file line $line',
    async ({ rule, record, result, timezone }) => {
      const filter = valueText(read(rule), (tree, sql) => `(${compileWhere(tree, sql)}) is true`)
      expect(await database.run([filter], [record], contextOf(record, timezone))).toEqual([[result]])
    },
  )
})
