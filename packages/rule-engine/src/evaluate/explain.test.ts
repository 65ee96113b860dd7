import { expect, test } from 'vitest'
import { contextOf, scope } from '../../test/conformance.ts'
import { checkExpression } from '../check/check-expression.ts'
import { compileCondition } from './compile-rule.ts'
import { dependencies } from './dependencies.ts'
import { explain } from './explain.ts'
import { sqlIssues } from './sql-issues.ts'

const read = (expression: unknown, contexts = scope.contexts) => {
  const checked = checkExpression(expression, { ...scope, ...(contexts === undefined ? {} : { contexts }) })
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

const rule = {
  and: [{ in: [{ var: 'stage' }, ['won']] }, { '>': [{ '+': [{ var: 'a' }, { var: 'account.size' }] }, 100] }],
}

test('each part of a rule is told with its place and value', () => {
  const told = explain(read(rule), contextOf({ stage: 'won', a: 1 }))
  expect(told).toMatchObject({ at: '', op: 'and', value: false })
  expect(told.parts[0]).toMatchObject({ at: '/and/0', op: 'in', value: true })
  expect(told.parts[0]?.parts[0]).toMatchObject({ at: '/and/0/in/0', name: 'stage', value: 'won' })
  expect(told.parts[1]?.parts[0]).toMatchObject({ at: '/and/1/>/0', op: '+', value: null })
})

test('conditions on elements are told with their list only', () => {
  const told = explain(read({ some: [{ var: 'tags' }, { '==': [{ var: '' }, 'a'] }] }), contextOf({ tags: ['a'] }))
  expect(told).toMatchObject({ value: true, parts: [{ name: 'tags', value: ['a'] }] })
})

test('what a rule reads is known', () => {
  const tree = read({ or: [rule, { '!=': [{ var: '$old.stage' }, { var: 'stage' }] }, { has_role: 'x' }] }, [
    '$old',
    '$user',
  ])
  expect(dependencies(tree)).toEqual({
    paths: ['a', 'account.size', 'stage'],
    contexts: ['$old.stage', '$user.roles'],
  })
})

test('what the database cannot run is told', () => {
  expect(sqlIssues(read(rule))).toEqual([])
  const issues = sqlIssues(read({ '!=': [{ var: '$old.stage' }, { var: 'stage' }] }, ['$old']))
  expect(issues.map(issue => [issue.at, issue.code])).toEqual([['/!=/0', 'not_in_sql']])
})

test('the record before the change and the form are read', () => {
  const changed = compileCondition(read({ '!=': [{ var: '$old.stage' }, { var: 'stage' }] }, ['$old']))
  expect(changed({ ...contextOf({ stage: 'won' }), old: { stage: 'open' } })).toBe(true)
  expect(changed(contextOf({ stage: 'won' }))).toBe(false)
  const isNew = compileCondition(read({ is_empty: { var: '$old' } }, ['$old']))
  expect(isNew(contextOf({}))).toBe(true)
  expect(isNew({ ...contextOf({}), old: { id: 'x' } })).toBe(false)
})

test('an option is read as what it is: a value, or an option with its parts', () => {
  const field = scope.model.field('thing', 'stage')
  if (field === undefined) throw new Error('no stage')
  const checked = checkExpression(
    { '==': [{ var: '$option' }, 'won'] },
    { ...scope, contexts: ['$option'], option: { field } },
  )
  if (!checked.ok) throw new Error('not read')
  const run = compileCondition(checked.value)
  expect([run({ ...contextOf({}), option: 'won' }), run({ ...contextOf({}), option: { value: 'won' } })]).toEqual([
    true,
    true,
  ])
  expect(run({ ...contextOf({}), option: { value: 'lost' } })).toBe(false)
})

test('E3: a yes/no that is empty, taken as a condition, does not hold', () => {
  expect(compileCondition(read({ var: 'flag' }))(contextOf({}))).toBe(false)
})
