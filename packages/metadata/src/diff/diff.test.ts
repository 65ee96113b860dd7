import type { AppDefinition, Edit, Json } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryApp } from '../../../testing/src/arbitrary-app.ts'
import { applyEdit } from '../edit/apply-edit.ts'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'
import { same } from '../structure/same.ts'
import { type Place, visitNodes } from '../structure/walk.ts'
import { diff } from './diff.ts'

const sample = (): AppDefinition => {
  const read = readDefinition(
    {
      name: 'sales',
      formatVersion: 1,
      objects: [
        {
          name: 'customer',
          label: { en: 'Customer', 'zh-CN': '客户' },
          fields: [
            { name: 'title', type: 'text' },
            { name: 'phone', type: 'phone', label: { en: 'Phone', 'zh-CN': '电话' } },
            { name: 'win_rate', type: 'text', label: { en: 'Win rate', 'zh-CN': '赢率' } },
            {
              name: 'stage',
              type: 'choice',
              label: { en: 'Stage', 'zh-CN': '阶段' },
              choices: [
                { value: 'new', label: { en: 'New', 'zh-CN': '新' } },
                { value: 'won', label: { en: 'Won', 'zh-CN': '成交' } },
              ],
            },
          ],
        },
      ],
      forms: [
        {
          name: 'main',
          object: 'customer',
          items: [
            { type: 'field', field: 'phone', visible: { is_empty: [{ var: 'stage' }] } },
            { type: 'section', items: [] },
          ],
        },
      ],
      rules: [
        {
          name: 'needed',
          label: 'Phone needed',
          kind: 'check',
          object: 'customer',
          assert: { is_filled: [{ var: 'phone' }] },
          message: 'x',
        },
      ],
    },
    { ids: countedIds() },
  )
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

const idOf = (app: AppDefinition, pointer: string): string => {
  let id = ''
  visitNodes(app, place => {
    if (place.pointer === pointer) id = place.node.id ?? ''
  })
  return id
}

const after = (app: AppDefinition, ...edits: readonly Edit[]): AppDefinition =>
  edits.reduce((state, edit) => {
    const result = applyEdit(state, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value.definition
  }, app)

const told = (app: AppDefinition, ...edits: readonly Edit[]): readonly unknown[] =>
  diff(app, after(app, ...edits)).map(change => change.summary)

const app = sample()
const customer = idOf(app, '/objects/0')
const [phone, rate, stage, won] = [
  '/objects/0/fields/1',
  '/objects/0/fields/2',
  '/objects/0/fields/3',
  '/objects/0/fields/3/choices/1',
].map(at => idOf(app, at)) as [string, string, string, string]

test('D1 a new field is told by its label', () => {
  const node = {
    id: 'fld_risk',
    name: 'risk_level',
    type: 'text',
    label: { en: 'Risk level', 'zh-CN': '客户风险等级' },
  }
  expect(told(app, { edit: 'add', parent: customer, list: 'fields', node })).toEqual([
    { en: 'Added field Risk level', 'zh-CN': '加了字段 客户风险等级' },
  ])
})

test('D1 a removed field takes its options with it in one sentence', () => {
  expect(told(app, { edit: 'remove', id: stage })).toEqual([{ en: 'Removed field Stage', 'zh-CN': '删了字段 阶段' }])
})

test('D2 another label is a renaming, another name follows into rules without further sentences', () => {
  expect(told(app, { edit: 'change', id: phone, set: { label: { en: 'Mobile', 'zh-CN': '手机' } } })).toEqual([
    { en: 'Renamed field Phone to Mobile', 'zh-CN': '字段 电话 改名为 手机' },
  ])
  expect(told(app, { edit: 'rename', id: phone, name: 'mobile' })).toEqual([
    { en: 'Field Phone: name phone → mobile', 'zh-CN': '字段 电话：名称 phone → mobile' },
  ])
})

test('D3 another type is told with both types', () => {
  expect(told(app, { edit: 'change', id: rate, set: { type: 'percent' } })).toEqual([
    { en: 'Field Win rate: Text → Percent', 'zh-CN': '字段 赢率：文本 → 百分比' },
  ])
})

test('D4 options are told with their field', () => {
  const node = { id: 'opt_lost', value: 'lost', label: { en: 'Lost', 'zh-CN': '流失' } }
  expect(told(app, { edit: 'add', parent: stage, list: 'choices', node })).toEqual([
    { en: 'Added option Lost to Stage', 'zh-CN': '阶段：加了选项 流失' },
  ])
  expect(told(app, { edit: 'change', id: won, set: { retired: true } })).toEqual([
    { en: 'Retired option Won of Stage', 'zh-CN': '阶段：停用了选项 成交' },
  ])
})

test('D5 switches, numbers and rules are told by their words', () => {
  expect(told(app, { edit: 'change', id: phone, set: { required: true } })).toEqual([
    { en: 'Field Phone: needed no → yes', 'zh-CN': '字段 电话：必填 否 → 是' },
  ])
  expect(told(app, { edit: 'change', id: rate, set: { maxLength: 20 } })).toEqual([
    { en: 'Field Win rate: most characters none → 20', 'zh-CN': '字段 赢率：最多字数 无 → 20' },
  ])
  const rule = idOf(app, '/rules/0')
  expect(told(app, { edit: 'change', id: rule, set: { assert: { is_empty: [{ var: 'stage' }] } } })).toEqual([
    { en: 'Rule Phone needed: requirement changed', 'zh-CN': '规则 Phone needed：要求有改动' },
  ])
})

test('D6 the one node that moved is told, not those that made room', () => {
  expect(told(app, { edit: 'move', id: stage, parent: customer, list: 'fields', index: 0 })).toEqual([
    { en: 'Moved field Stage to the beginning', 'zh-CN': '字段 阶段 移到最前' },
  ])
  const [item, section] = [idOf(app, '/forms/0/items/0'), idOf(app, '/forms/0/items/1')]
  expect(told(app, { edit: 'move', id: item, parent: section, list: 'items', index: 0 })).toEqual([
    { en: 'Moved item Phone into Section', 'zh-CN': '表单项 电话 移进 分组' },
  ])
})

test('D7 a change says where it is and whose it is', () => {
  const [change] = diff(app, after(app, { edit: 'change', id: phone, set: { required: true } }))
  expect(change).toMatchObject({
    id: `changed:${phone}:required`,
    kind: 'field',
    node: phone,
    owner: { kind: 'object', id: customer, name: 'customer' },
    property: 'required',
    after: true,
    at: '/objects/0/fields/1',
  })
})

const ownOf = (place: Place): Json => {
  const own = Object.entries(place.node).filter(
    ([, value]) =>
      !Array.isArray(value) || !value.some(entry => typeof entry === 'object' && entry !== null && 'id' in entry),
  )
  return Object.fromEntries(own.filter(([key]) => key !== 'lifecycle')) as Json
}

test('D8 a definition does not differ from itself, nor from its copy', () => {
  fc.assert(
    fc.property(arbitraryApp(), one => {
      expect(diff(one, one)).toEqual([])
      expect(diff(one, structuredClone(one))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('D9 every node that is new, gone or different is mentioned, itself or by what holds it', () => {
  fc.assert(
    fc.property(arbitraryApp({ objects: 3, fields: 5 }), arbitraryApp({ objects: 3, fields: 5 }), (before, now) => {
      const changes = diff(before, now)
      const mentioned = new Set(changes.map(change => change.node))
      const renamed = changes.some(change => change.property === 'name')
      const old = new Map<string, Place>()
      visitNodes(before, place => old.set(place.node.id ?? '', place))
      const isTold = (place: Place | undefined): boolean =>
        place !== undefined && (mentioned.has(place.node.id ?? '') || isTold(place.parent))
      const ids = new Set<string>()
      visitNodes(now, place => {
        ids.add(place.node.id ?? '')
        const earlier = old.get(place.node.id ?? '')
        if (earlier === undefined) expect(isTold(place)).toBe(true)
        else if (!renamed && !same(ownOf(earlier), ownOf(place))) expect(mentioned).toContain(place.node.id)
      })
      visitNodes(before, place => {
        if (!ids.has(place.node.id ?? '')) expect(isTold(place)).toBe(true)
      })
      expect(new Set(changes.map(change => change.id)).size).toBe(changes.length)
      for (const { summary } of changes)
        expect(typeof summary === 'object' && summary.en && summary['zh-CN']).toBeTruthy()
    }),
    { numRuns: 60 },
  )
})

test('D10 of a new app everything that stands in it directly counts as added', () => {
  expect(diff(null, app).map(change => [change.change, change.kind])).toEqual([
    ['added', 'object'],
    ['added', 'form'],
    ['added', 'rule'],
  ])
})

test('D17 properties of a field are told in the words of the designer', () => {
  const id = app.objects?.[0]?.fields[0]?.id ?? ''
  const edit: Edit = { edit: 'change', id, set: { maxLength: 60, help: 'Short' } }
  const changed = applyEdit(app, edit)
  const told = (changed.ok ? diff(changed.value.definition, app) : []).map(({ summary }) => summary)
  expect(told).toContainEqual({ en: 'Field Title: most characters 60 → none', 'zh-CN': '字段 Title：最多字数 60 → 无' })
})
