import { checkExpression, compileRule } from '@tessera/rule-engine'
import type { Json } from '@tessera/schemas'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOf, model, scope } from '../../../rule-engine/test/conformance.ts'
import { records, rules, zones } from '../../../rule-engine/test/random-rules.ts'
import { compileValue } from '../../src/rules/compile-rule.ts'
import { openRuleDatabase, type RuleDatabase, valueText } from './rule-database.ts'

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
type Row = { readonly [field: string]: Json }
const runs = Number(process.env['RUNS'] ?? 150)

/** The same company is the same in all the records that point to it. */
const agreeing = (given: readonly Row[]): readonly Row[] => {
  const known = new Map<string, Json>()
  return given.map(record => {
    const { account } = record
    if (account === null || account === undefined) return record
    const { id } = account as { readonly id: string }
    if (!known.has(id)) known.set(id, account)
    return { ...record, account: known.get(id) ?? null }
  })
}

let database: RuleDatabase

beforeAll(async () => {
  database = await openRuleDatabase(model)
})

afterAll(() => database.close())

test(`random rules give the same in JavaScript and in Postgres (seed ${seed})`, async () => {
  const some = fc.array(rules, { minLength: 8, maxLength: 8 })
  const rows = fc.array(records, { minLength: 4, maxLength: 4 }).map(agreeing)
  let answers = 0
  let filled = 0
  const property = fc.asyncProperty(some, rows, zones, async (expressions, given, zone) => {
    const trees = expressions.map(expression => {
      const checked = checkExpression(expression, scope)
      if (!checked.ok) throw new Error(checked.issues.map(issue => `${issue.at} ${issue.message.en}`).join('\n'))
      return checked.value
    })
    const expected = given.map(record => trees.map(tree => compileRule(tree)(contextOf(record, zone))))
    const texts = trees.map(tree => valueText(tree, compileValue))
    expect(await database.run(texts, given, contextOf({}, zone))).toEqual(expected)
    answers += expected.flat().length
    filled += expected.flat().filter(value => value !== null && value !== false).length
  })
  await fc.assert(property, { seed, numRuns: runs })
  console.log(`${answers} answers compared, ${filled} of them neither empty nor false; seed ${seed}`)
  expect(answers).toBeGreaterThan(1000)
}, 600_000)
