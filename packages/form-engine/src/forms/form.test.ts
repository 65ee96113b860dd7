import { buildModel } from '@tessera/metadata'
import type { Json } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleApp, sampleForm } from '../../test/sample-app.ts'
import { prepare } from '../records/prepare.ts'
import { addLine, changeForm, removeLine } from './change-form.ts'
import { compileForm } from './compile-form.ts'
import { derive } from './derive.ts'
import type { FormState } from './form-state.ts'
import { openForm } from './open-form.ts'
import { keyOfIssue, showErrors, shownErrors } from './show-errors.ts'
import { checkForm, submitForm, valuesToSend } from './submit-form.ts'

const model = buildModel(sampleApp)
const plan = compileForm(model, sampleForm)
const now = '2027-01-15T02:00:00.000Z'
const me = { id: '0190c2a0-0000-7000-8000-000000000001' }
const id = '0190c2a0-0000-7000-8000-00000000000a'
const open = (record?: { [name: string]: Json }): FormState => openForm(plan, { record, now, user: me })
const type = (state: FormState, ...changes: [string, Json][]): FormState =>
  changes.reduce((before, [path, value]) => changeForm(plan, before, path, value), state)
const said = (state: FormState, key: string): string[] => (state.errors[key] ?? []).map(one => one.code)

test('the sample compiles without mistakes', () => expect(plan.problems).toEqual([]))

test('S1 a new form begins with the defaults', () => {
  expect(open().values).toMatchObject({ kind: 'company', stage: 'lead', owner: me })
  expect(open().dirty).toBe(false)
})

test('S2 visible, required and formulas follow what is typed', () => {
  const empty = open()
  expect(empty.visible['f_prob']).toBe(false)
  expect(empty.required['f_budget']).toBe(true)
  const filled = type(empty, ['budget', 500], ['probability', 50])
  expect(filled.visible['f_prob']).toBe(true)
  expect(filled.effective['weighted']).toBe(250)
  expect(type(filled, ['kind', 'person']).required['f_budget']).toBe(false)
  expect(type(filled, ['kind', 'person']).visible['l_items']).toBe(false)
  expect(filled.dirty).toBe(true)
})

test('S3 what is hidden is cleared or left alone by its policy, and comes back as it was typed', () => {
  const filled = type(
    open(),
    ['title', 'a'],
    ['budget', 500],
    ['probability', 50],
    ['stage', 'lost'],
    ['lost_reason', 'price'],
  )
  const hidden = type(filled, ['budget', null], ['stage', 'lead'])
  expect(hidden.effective).toMatchObject({ probability: null, lost_reason: null })
  expect(valuesToSend(plan, hidden)).not.toHaveProperty('lost_reason')
  expect(type(hidden, ['budget', 500]).effective['probability']).toBe(50)
})

test('S4 a mistake stands at its field and shows once it was touched or sent', () => {
  const state = type(open(), ['mobile', '1381234'])
  expect(said(state, 'f_mobile')).toEqual(['not_a_mobile'])
  expect(shownErrors(plan, state, 'f_mobile')).toHaveLength(1)
  expect(shownErrors(plan, state, 'f_title')).toHaveLength(0)
  expect(shownErrors(plan, showErrors(state), 'f_title').map(one => one.code)).toEqual(['required'])
})

test('S4 a mistake calls the field as its item does, and is not said again in the words of the server', () => {
  const label = { en: 'Caller', 'zh-CN': '来电人' }
  const items = [
    { id: 'a', type: 'field', field: 'title', label },
    { id: 'b', type: 'field', field: 'mobile', label },
  ] as const
  const called = compileForm(model, { ...sampleForm, items: [...items] })
  const state = changeForm(called, openForm(called, { now, user: me }), 'title', null)
  const [missing] = state.errors['a'] ?? []
  expect(missing?.message.en).toContain('Caller')
  expect(missing?.message['zh-CN']).toContain('来电人')
  const answered = checkForm(plan, open()).issues.filter(one => one.at === '/title')
  expect(shownErrors(called, showErrors(state, answered), 'a')).toEqual([missing])
})

test('S5 a stage asks for its fields as soon as it is chosen', () => {
  const record = { id, title: 'a', stage: 'lead', kind: 'person', version: 1 }
  const state = type(open(record), ['stage', 'lost'])
  expect(state.required['f_lost']).toBe(true)
  expect(said(state, 'f_lost')).toEqual(['required'])
  expect(said(type(state, ['stage', 'won']), 'f_stage')).toEqual(['stage_not_allowed'])
})

test('S6 lines have their own defaults, formulas and mistakes', () => {
  const one = addLine(plan, open(), 'items')
  const filled = type(one, ['items/0/price', 12.5], ['items/0/quantity', 4])
  expect(filled.rows['l_items']?.[0]).toMatchObject({
    effective: { quantity: 4, amount: 50 },
    errors: { product: [{ at: '/product' }] },
  })
  const two = addLine(plan, type(filled, ['items/0/product', 'VX']), 'items', { product: 'R6' })
  expect(two.rows['l_items']?.[0]).toBe(
    type(filled, ['items/0/product', 'VX']).rows['l_items']?.[0] && two.rows['l_items']?.[0],
  )
  expect(valuesToSend(plan, two)['items']).toEqual([
    { quantity: 4, price: 12.5, product: 'VX' },
    { quantity: 1, product: 'R6' },
  ])
  const left = removeLine(plan, two, 'items', 0)
  expect(left.rows['l_items']?.map(row => row.key)).toEqual([2])
})

test('S7 a filter of a lookup carries the values of the form', () => {
  expect(type(open(), ['title', 'bearings']).options['f_account']).toEqual({
    filter: { '==': [{ var: 'industry' }, 'bearings'] },
  })
})

test('S8 of an old record only what is different is sent, and what was not changed is not checked again', () => {
  const record = { id, title: 'a', mobile: '138 •••• 2046', kind: 'person', stage: 'lead', version: 3 }
  expect(submitForm(plan, open(record))).toEqual({ ok: true, value: {} })
  expect(submitForm(plan, type(open(record), ['title', 'b']))).toEqual({ ok: true, value: { title: 'b' } })
})

test('S9 a mistake found by the server stands at its field until that is changed', () => {
  const answered = { code: 'not_unique', at: '/mobile', severity: 'block' as const, message: { en: 'x', 'zh-CN': 'x' } }
  const state = showErrors(type(open(), ['title', 'a']), [answered])
  expect(keyOfIssue(plan, state, answered)).toBe('f_mobile')
  expect(shownErrors(plan, state, 'f_mobile')).toEqual([answered])
  expect(shownErrors(plan, type(state, ['mobile', '13812342046']), 'f_mobile')).toEqual([])
})

test('S10 two fields that hide each other have one answer whatever came first', () => {
  const circle = compileForm(model, {
    name: 'c',
    object: 'deal',
    whenHidden: 'clear',
    items: [
      { id: 'a', type: 'field', field: 'title', visible: { is_empty: [{ var: 'lost_reason' }] } },
      { id: 'b', type: 'field', field: 'lost_reason', visible: { is_empty: [{ var: 'title' }] } },
    ],
  })
  const empty = openForm(circle, { now })
  const one = changeForm(circle, changeForm(circle, empty, 'title', 'x'), 'lost_reason', 'y')
  const other = changeForm(circle, changeForm(circle, empty, 'lost_reason', 'y'), 'title', 'x')
  expect(one.visible).toEqual(other.visible)
  expect(one.effective).toEqual(other.effective)
})

test('S11 a draft with mistakes opens all the same', () => {
  const broken = compileForm(model, {
    name: 'b',
    object: 'deal',
    items: [
      { id: 'a', type: 'field', field: 'nothing' },
      { id: 'b', type: 'field', field: 'title', visible: { nonsense: [] } },
      { id: 'c', type: 'field', field: 'title' },
    ],
  })
  expect(broken.problems.map(one => one.code)).toEqual(['unknown_field', 'field_placed_twice', 'unknown_operator'])
  expect(openForm(broken, { now }).visible).toMatchObject({ a: true, b: true, c: true })
})

const anyValue = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    'a',
    'x',
    'company',
    'person',
    'lead',
    'intent',
    'won',
    'lost',
    'paused',
    0,
    5,
    -1,
    70,
    60000,
    9000000,
  ),
  fc.constantFrom<Json>(
    '13812342046',
    '1381234',
    'a@b.cn',
    '2027-01-14',
    '2027-02-30',
    '2027-03-01',
    { id },
    ['a'],
    [{ product: 'p', price: 2 }],
    true,
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)
const fields = [...plan.rules.fields.keys()]
const change = fc.tuple(
  fc.constantFrom(...fields, 'items/0/product', 'items/0/quantity', 'items/1', 'constructor'),
  anyValue,
)
const bare = (state: FormState): unknown => JSON.parse(JSON.stringify({ ...state, touched: {} }))

test('S12 changing step by step gives what working everything out gives', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, old) => {
      const begin = old
        ? open({ id, title: 'a', kind: 'company', stage: 'lead', budget: 3, items: [{ id, product: 'p' }] })
        : open()
      const state = type(begin, ...(changes as [string, Json][]))
      const empty = {
        effective: {},
        visible: {},
        required: {},
        readOnly: {},
        options: {},
        errors: {},
        rows: {},
        unread: {},
      }
      expect(bare(state)).toEqual(bare(derive(plan, { ...state, ...empty })))
      checkForm(plan, showErrors(state))
    }),
    { numRuns: 400 },
  )
})

test('S13 form and server agree: what a plain form sends without mistakes, prepare takes; the mistakes are the same', () => {
  const plain = compileForm(model, {
    name: 'plain',
    object: 'deal',
    items: fields
      .filter(name => !plan.rules.fields.get(name)?.computed)
      .map(name => ({
        id: `p_${name}`,
        type: name === 'items' ? ('lines' as const) : ('field' as const),
        field: name,
      })),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), changes => {
      const state = (changes as [string, Json][]).reduce(
        (before, [path, value]) => changeForm(plain, before, path, value),
        openForm(plain, { now, user: me }),
      )
      const told = (issues: readonly { code: string; at: string; message: { en: string } }[]): string[] =>
        issues.map(one => `${one.code} ${one.at} ${one.message.en}`).sort()
      const found = checkForm(plain, state)
      const server = prepare(plain.rules, { values: valuesToSend(plain, state), user: me, now })
      expect(told(found.issues)).toEqual(told(server.issues))
      expect(told(found.warnings)).toEqual(told(server.warnings))
      const live = Object.entries(state.errors).flatMap(([, issues]) => issues)
      const inForm = live.filter(one => one.severity === 'block').map(one => `${one.code} ${one.at}`)
      for (const one of inForm) expect(server.issues.map(found => `${found.code} ${found.at}`)).toContain(one)
    }),
    { numRuns: 400 },
  )
})
