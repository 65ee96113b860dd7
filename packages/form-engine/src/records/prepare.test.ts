import { buildModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleApp } from '../../test/sample-app.ts'
import { compileRecordRules } from './compile-record-rules.ts'
import { prepare } from './prepare.ts'
import type { PrepareInput } from './prepare-input.ts'

const model = buildModel(sampleApp)
const rules = compileRecordRules(model, 'deal')
const now = '2027-01-15T02:00:00.000Z'
const me = { id: '0190c2a0-0000-7000-8000-000000000001' }
const account = '0190c2a0-0000-7000-8000-00000000000a'
const save = (values: Json, more: Partial<PrepareInput> = {}) => prepare(rules, { values, now, user: me, ...more })
const codes = (values: Json, more: Partial<PrepareInput> = {}): string[] =>
  save(values, more).issues.map(one => `${one.code} ${one.at}`)

test('the sample compiles without mistakes', () => expect(rules.problems).toEqual([]))

test('R1 a text is tidied, an alias becomes its option, a mobile loses its spaces', () => {
  const { values, issues } = save({ title: '  A   deal ', kind: '企业', mobile: '+86 138-1234 ２０46' })
  expect(issues).toEqual([])
  expect(values).toMatchObject({ title: 'A deal', kind: 'company', mobile: '13812342046' })
})

test('R2 a new record gets its defaults and its creator as owner; what was sent as empty stays empty', () => {
  expect(save({ title: 'a' }).values).toMatchObject({ kind: 'company', stage: 'lead', owner: me.id })
  expect(save({ title: 'a', kind: null }).values).not.toHaveProperty('kind')
})

test('R3 set rules and formulas run in the order of what they read', () => {
  const { values } = save({ title: 'a', budget: 250000, probability: 70 })
  expect(values).toMatchObject({ level: 'big', weighted: 175000 })
})

test('R3 a formula behind a lookup is computed for rules but not kept', () => {
  const links = () => ({ industry: 'bearings' })
  const { values, record } = save({ title: 'a', account: { id: account, industry: 'forged' } }, { links })
  expect(record['industry_note']).toBe('bearings')
  expect(values).toMatchObject({ account })
  expect(values).not.toHaveProperty('industry_note')
})

test('R12 a link that stays carries what rules look at behind it, too', () => {
  const old = { id: account, title: 'a', stage: 'lead', account: { id: account, title: 'A' } }
  const links = () => ({ industry: 'bearings' })
  expect(save({ title: 'b' }, { old, links }).record['industry_note']).toBe('bearings')
  expect(save({ title: 'b' }, { old, links }).values).toEqual({ title: 'b' })
})

test('R4 what is required is named by its label in both languages', () => {
  const [issue] = save({}).issues
  expect(issue).toMatchObject({
    code: 'required',
    at: '/title',
    message: { en: 'Title is needed.', 'zh-CN': '标题要填。' },
  })
})

test('R5 every value is checked at its own pointer, all mistakes at once', () => {
  expect(
    codes({
      title: 'x'.repeat(41),
      mobile: '1381234',
      budget: -1,
      emails: ['a@b.cn', 'nope'],
      probability: '70',
      close_on: '2027-01-14',
      tags: ['a', 'b', 'c', 'd'],
      nme: 1,
      number: 'D-1',
    }),
  ).toEqual([
    'not_a_number /probability',
    'unknown_field /nme',
    'read_only_field /number',
    'too_long /title',
    'not_a_mobile /mobile',
    'too_small /budget',
    'not_an_email /emails/1',
    'too_small /close_on',
    'wrong_count /tags',
  ])
})

test('R5 a mobile number of 7 digits is told how many it has', () => {
  expect(save({ title: 'a', mobile: '1381234' }).issues[0]?.message).toEqual({
    en: 'A mobile number has 11 digits, this one has 7.',
    'zh-CN': '手机号要 11 位，现在是 7 位。',
  })
})

test('R6 a check that does not hold blocks or warns', () => {
  expect(codes({ title: 'a', kind: 'person', budget: 60000 })).toEqual(['check_failed /budget'])
  const { issues, warnings } = save({ title: 'a', budget: 9000000, probability: 80 })
  expect(issues).toEqual([])
  expect(warnings.map(one => one.message.en)).toEqual(['This is large.'])
})

test('R6 a check over a value that cannot be read is not asked', () => {
  expect(codes({ title: 'a', kind: 'person', budget: 'much' })).toEqual(['not_a_number /budget'])
})

test('R7 the lifecycle allows only its next stages, asks for what they require, and for the condition', () => {
  const old = { id: account, title: 'a', stage: 'lead', kind: 'company' }
  expect(codes({ stage: 'won' }, { old })).toEqual(['stage_not_allowed /stage'])
  expect(codes({ stage: 'intent' }, { old })).toEqual(['required /budget'])
  expect(codes({ stage: 'intent', budget: 5 }, { old })).toEqual([])
  const intent = { ...old, stage: 'intent', budget: 5, probability: 20 }
  expect(save({ stage: 'won' }, { old: intent }).issues[0]?.message.en).toBe('Not likely enough.')
  expect(codes({ stage: 'won', probability: 60 }, { old: intent })).toEqual([])
  expect(codes({ stage: 'paused' }, { old: { ...old, stage: 'won' } })).toEqual(['not_an_option /stage'])
})

test('R8 only what is different is kept', () => {
  const old = { id: account, title: 'a', budget: 100, probability: 50, weighted: 50, level: 'small', stage: 'lead' }
  const { values, changed } = save({ title: ' a ', budget: 200, id: account }, { old })
  expect(values).toEqual({ budget: 200, weighted: 100 })
  expect(changed).toEqual(['budget', 'weighted'])
})

test('R9 lines are prepared one by one with pointers into the list', () => {
  const line = '0190c2a0-0000-7000-8000-0000000000b1'
  const old = {
    id: account,
    title: 'a',
    stage: 'lead',
    items: [{ id: line, product: 'VX', quantity: 1, price: 5, amount: 5 }],
  }
  const { values, issues } = save(
    { items: [{ id: line, quantity: 3 }, { product: 'R6', price: 2 }, { quantity: 0 }] },
    { old },
  )
  expect(issues.map(one => `${one.code} ${one.at}`)).toEqual([
    'required /items/2/product',
    'too_small /items/2/quantity',
  ])
  expect(values['items']).toMatchObject([
    { id: line, quantity: 3, amount: 15 },
    { product: 'R6', quantity: 1, amount: 2 },
    {},
  ])
})

test('R10 no JSON makes it throw', () => {
  const names = fc.constantFrom(...rules.fields.keys(), 'constructor', '__proto__', 'x')
  fc.assert(
    fc.property(fc.dictionary(names, fc.jsonValue()), fc.jsonValue(), (values, other) => {
      save(values as Json)
      save(other as Json)
      save(values as Json, { old: values as { [name: string]: Json } })
    }),
    { numRuns: 500 },
  )
})

test('R11 preparing what was prepared changes nothing', () => {
  const values = fc.record(
    {
      title: fc.string({ unit: 'binary', maxLength: 30 }),
      mobile: fc.stringMatching(/^[+0-9 -]{0,16}$/),
      emails: fc.array(fc.emailAddress(), { maxLength: 3 }),
      budget: fc.double({ min: 0, max: 1e9, noNaN: true }).map(x => Math.round(x * 100) / 100),
      probability: fc.integer({ min: 0, max: 100 }),
      tags: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(values, sent => {
      const first = save(sent as Json)
      fc.pre(first.issues.length === 0)
      const again = save(sent as Json, { old: { id: account, ...first.record } })
      expect(again.issues).toEqual([])
      expect(again.values).toEqual({})
    }),
    { numRuns: 500 },
  )
})
