import type { FieldModel } from '@tessera/metadata'
import { checkExpression, operators } from '@tessera/rule-engine'
import type { Json } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { cases, model } from '../../../rule-engine/test/conformance.ts'
import { compileValue, compileWhere } from './compile-rule.ts'
import type { SqlScope } from './sql-scope.ts'

const newScope = () => {
  const parameters: unknown[] = []
  const scope: SqlScope = {
    column: (path: readonly FieldModel[]) =>
      ['t', ...path.map(field => field.name)]
        .slice(-2)
        .map(name => `"${name}"`)
        .join('.'),
    parameter: (value, type) => `$${parameters.push(value)}::${type}`,
    context: (name, type) => `$${parameters.push({ context: name })}::${type}`,
  }
  return { scope, parameters }
}

const read = (rule: Json) => {
  const checked = checkExpression(rule, { model, object: 'thing', contexts: ['$user', '$now', '$today', '$old'] })
  if (!checked.ok) throw new Error(checked.issues.map(issue => `${issue.at} ${issue.message.en}`).join('\n'))
  return checked.value
}

/** The first rule of the truth table for each operator, and a few that show how texts grow together. */
const shown = (): readonly Json[] => {
  const first = Object.keys(operators).map(
    name => cases.find(({ rule }) => Object.hasOwn(Object(rule) as object, name))?.rule,
  )
  return [
    ...first.filter(rule => rule !== undefined),
    { and: [{ in: [{ var: 'stage' }, ['won', 'lost']] }, { not: { '>': [{ var: 'price' }, 100000] } }] },
    {
      or: [
        { '==': [{ var: 'owner' }, { var: '$user.id' }] },
        { in: [{ var: 'office' }, { var: '$user.departments' }] },
      ],
    },
    { '==': [{ var: 'account.industry' }, 'food'] },
    { '==': [{ var: 'at' }, { var: '$today' }] },
    { between: [{ var: 'at' }, '2027-01-01', '2027-01-31'] },
    { '>=': [{ var: 'at' }, { start_of: [{ var: '$now' }, 'month'] }] },
    { '==': [{ '>': [{ var: 'a' }, 1] }, { var: 'flag' }] },
    { round: [{ '*': [{ var: 'price' }, { '/': [{ var: 'rate' }, 100] }] }, 2] },
  ]
}

test('the SQL of rules is the one that was looked at', async () => {
  const texts = shown().map(rule => {
    const tree = read(rule)
    const { scope, parameters } = newScope()
    const text = tree.kind === 'boolean' ? compileWhere(tree, scope) : compileValue(tree, scope)
    return `-- ${JSON.stringify(rule)}\n${text}\n-- ${JSON.stringify(parameters)}\n`
  })
  await expect(texts.join('\n')).toMatchFileSnapshot('golden/rules.sql')
})

test('values never become text of the statement', () => {
  const evil = `'; drop table x; --`
  for (const rule of [
    { '==': [{ var: 'name' }, evil] },
    { in: [{ var: 'name' }, [evil]] },
    { contains: [{ var: 'name' }, evil] },
    { contains_any: [{ var: 'tags' }, [evil, { var: 'name' }]] },
    { has_role: evil },
  ]) {
    const { scope, parameters } = newScope()
    expect(compileWhere(read(rule), scope)).not.toContain('drop')
    expect(JSON.stringify(parameters)).toContain('drop')
  }
})

test('a rule that the database cannot run is refused', () => {
  const { scope } = newScope()
  expect(() => compileWhere(read({ '==': [{ var: '$old.stage' }, 'won'] }), scope)).toThrow(/cannot express/)
})

test('the text grows with the rule, not with its depth', () => {
  const nest = (levels: number): Json => {
    let inner: Json = { var: 'day' }
    for (let i = 0; i < levels; i++) {
      inner = { date_add: [{ var: 'day' }, { date_diff: [inner, { var: 'due' }, 'month'] }, 'day'] }
    }
    return { is_empty: inner }
  }
  const length = (levels: number): number => compileWhere(read(nest(levels)), newScope().scope).length
  expect(length(20) / length(10)).toBeLessThan(2.1)
})
