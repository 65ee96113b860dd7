import type { Json } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { me, scope } from '../../test/conformance.ts'
import { checkExpression } from '../check/check-expression.ts'
import { describe as describeTree, sentenceText } from './describe.ts'

const read = (expression: Json) => {
  const checked = checkExpression(expression, { ...scope, contexts: ['$user', '$now', '$today', '$old'] })
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  return checked.value
}

const names = { record: (id: string) => (id === me ? 'Li Lei' : undefined) }

test.each<[Json, string, string]>([
  [
    { and: [{ in: [{ var: 'stage' }, ['won', 'open']] }, { '>': [{ var: 'price' }, 100000] }] },
    'Stage is one of Won, Open and Amount is over 100,000',
    '阶段 属于 赢单、跟进中 且 金额 大于 100,000',
  ],
  [
    { or: [{ '==': [{ var: 'flag' }, true] }, { and: [{ is_empty: { var: 'account.industry' } }, { var: 'flag' }] }] },
    'Urgent is yes or (Account › Industry is empty and Urgent)',
    '紧急 是 是 或（客户 › 行业 为空 且 紧急）',
  ],
  [{ between: [{ var: 'rate' }, 10, 20] }, 'Rate is between 10% and 20%', 'Rate 介于 10% 与 20%'],
  [{ '>=': [{ var: 'took' }, 5400] }, 'Took is at least 1 hour 30 minutes', 'Took 不小于 1 小时 30 分钟'],
  [
    { '<': [{ var: 'day' }, { date_add: [{ var: '$today' }, -30, 'day'] }] },
    'Day is under today minus 30 days',
    '日期 小于 今天 减 30 天',
  ],
  [{ '==': [{ var: 'at' }, { var: '$today' }] }, 'Visited is today', '拜访时间 是 今天'],
  [
    { '>=': [{ var: 'at' }, { start_of: [{ var: '$now' }, 'month'] }] },
    'Visited is at least start of the month of now',
    '拜访时间 不小于 现在 所在月的开始',
  ],
  [{ '==': [{ var: 'helper' }, me] }, 'Helper is Li Lei', '协办人 是 Li Lei'],
  [{ '!=': [{ var: '$old.stage' }, { var: 'stage' }] }, 'Stage before the change is not Stage', '修改前阶段 不是 阶段'],
  [{ not: { contains: [{ var: 'tags' }, 'vip'] } }, 'not (Tags contains vip)', '非（标签 包含 vip）'],
  [
    { some: [{ var: 'tags' }, { starts_with: [{ var: '' }, 'a'] }] },
    'some of Tags where it starts with a',
    '标签 存在一项 满足 该项 开头是 a',
  ],
  [
    { '>': [{ '*': [{ var: 'a' }, { '+': [{ var: 'b' }, 1] }] }, 2.5] },
    '(A × (B + 1)) is over 2.5',
    '（A ×（B + 1））大于 2.5',
  ],
  [{ if: [{ var: 'flag' }, 'won', 'lost'] }, 'if Urgent then won otherwise lost', '如果 紧急 则 won 否则 lost'],
  [{ has_role: 'boss' }, 'the user has the role boss', '当前用户拥有角色 boss'],
  [true, 'always', '始终'],
  [false, 'never', '从不'],
])('%j', (expression, english, chinese) => {
  const tree = read(expression)
  expect(sentenceText(describeTree(tree, 'en', names), 'en')).toBe(english)
  expect(sentenceText(describeTree(tree, 'zh-CN', names), 'zh-CN')).toBe(chinese)
})

test('each part says where it comes from, and an option what hue it has', () => {
  expect(describeTree(read({ '==': [{ var: 'stage' }, 'won'] }), 'en')).toEqual([
    { kind: 'field', text: 'Stage', at: '/==/0' },
    { kind: 'operator', text: 'is', at: '' },
    { kind: 'value', text: 'Won', at: '/==/1', colour: 'moss' },
  ])
})
