import { applyEdit, buildModel } from '@tessera/metadata'
import type { AppDefinition } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { add } from '../draft/edits.ts'
import { guessTarget, newField, readOptions, targetsFor } from './new-field.ts'
import { newObjectEdit } from './new-object.ts'

const app: AppDefinition = {
  id: 'app_a',
  name: 'a',
  formatVersion: 1,
  objects: [
    {
      id: 'obj_customer',
      name: 'customer',
      label: { en: 'Customer', 'zh-CN': '客户' },
      fields: [{ id: 'fld_name', name: 'name', type: 'text' }],
    },
    {
      id: 'obj_deal',
      name: 'deal',
      fields: [{ id: 'fld_customer', name: 'customer', type: 'lookup', object: 'customer' }],
    },
  ],
}
const model = buildModel(app, new Map())
const object = (name: string) => {
  const found = model.object(name)
  if (found === undefined) throw new Error(name)
  return found
}

test('options are read however they are separated, with values of their own', () => {
  expect(readOptions('Low · Medium, High', 'en').map(option => option.value)).toEqual(['low', 'medium', 'high'])
  expect(readOptions('低、中；低', 'en').map(option => option.value)).toEqual(['低', '中'])
  expect(readOptions('Low 低 · High 高', 'zh-CN').map(({ value, label }) => ({ value, label }))).toEqual([
    { value: 'low', label: { en: 'Low', 'zh-CN': '低' } },
    { value: 'high', label: { en: 'High', 'zh-CN': '高' } },
  ])
})

test('a link points to the object that its name tells, lines and rollups to what points here', () => {
  expect(guessTarget(targetsFor('lookup', model, object('deal')) ?? [], model, '所属客户')).toBe('customer')
  expect(targetsFor('lines', model, object('customer'))).toEqual(['deal'])
  expect(targetsFor('rollup', model, object('customer'))).toEqual(['deal.customer'])
  expect(targetsFor('lines', model, object('deal'))).toEqual([])
  expect(targetsFor('text', model, object('deal'))).toBeUndefined()
})

test('a new field is whole: the draft takes it', () => {
  for (const type of ['text', 'choice', 'lookup', 'lines', 'rollup', 'formula', 'auto_number'] as const) {
    const owner = object('customer')
    const target = targetsFor(type, model, owner)?.[0]
    const field = newField({ type, label: { en: 'Risk level' }, options: 'Low · High', target }, owner, 'en')
    expect(field.name).toBe('risk_level')
    expect(applyEdit(app, add(owner.id, 'fields', field))).toMatchObject({ ok: true })
  }
})

test('a new object comes with its form and its place in the navigation, in one step', () => {
  const made = newObjectEdit(app, 'Equipment 设备', 'en')
  const done = applyEdit(app, made.edit)
  if (!done.ok) throw new Error(done.issues[0]?.message.en)
  const { definition } = done.value
  expect(definition.objects?.at(-1)).toMatchObject({
    name: 'equipment',
    label: { en: 'Equipment', 'zh-CN': '设备' },
    title: 'name',
  })
  expect(definition.forms?.at(-1)).toMatchObject({ object: 'equipment' })
  expect(definition.navigation?.[0]?.items).toMatchObject([{ object: 'equipment' }])
})
