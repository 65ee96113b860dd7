import { readdirSync, readFileSync } from 'node:fs'
import type { FieldDefinition } from '@tessera/schemas'
import { validateField } from '@tessera/schemas/app-validators'
import { expect, test } from 'vitest'
import type { FieldType } from './descriptor.ts'
import { fieldType, fieldTypes, valueSchemaOf, valueTypeOf } from './field-types.ts'

const folder = new URL('../../../../schemas/app/fields/', import.meta.url)
const propertiesOf = (name: string): readonly string[] =>
  Object.keys(JSON.parse(readFileSync(new URL(name, folder), 'utf8')).properties)
const types = Object.keys(fieldTypes) as FieldType[]

test('F1 there is a descriptor for every type that the schemas know, and no other', () => {
  const known = readdirSync(folder)
    .filter(name => name !== 'base.json')
    .map(name => name.replace('.json', ''))
  expect([...types].sort()).toEqual(known.sort())
  for (const type of types) expect(fieldType(type).type).toBe(type)
})

test.each(types)('F2 the settings of %s are exactly the properties that its schema has', type => {
  const computed = fieldType(type).isComputed ? ['required', 'readOnly', 'default'] : []
  const properties = new Set([...propertiesOf('base.json'), ...propertiesOf(`${type}.json`)])
  const expected = [...properties].filter(property => !['id', 'type', ...computed].includes(property))
  expect(
    fieldType(type)
      .settings.map(setting => setting.property)
      .sort(),
  ).toEqual(expected.sort())
})

test.each(types)('F3 %s speaks both languages', type => {
  const { label, help, settings } = fieldType(type)
  for (const text of [
    label,
    help,
    ...settings.flatMap(one => [one.label, ...(one.options ?? []).map(option => option.label)]),
  ]) {
    expect(text.en).not.toBe('')
    expect(text['zh-CN']).not.toBe('')
  }
})

test.each(types)('F4 options of the settings of %s are those of its schema', type => {
  const { properties } = JSON.parse(readFileSync(new URL(`${type}.json`, folder), 'utf8'))
  for (const { property, options } of fieldType(type).settings) {
    const allowed = properties[property]?.enum ?? properties[property]?.items?.enum
    if (allowed !== undefined) expect(options?.map(option => option.value)).toEqual(allowed)
  }
})

test('F5 a new field of a type has its shape as soon as it points somewhere', () => {
  for (const type of types) {
    const starter = { ...fieldType(type).starter() }
    if (starter['object'] === '') starter['object'] = 'customer'
    if (starter['of'] === '') starter['of'] = 'deal.customer'
    expect(validateField({ name: 'x', type, ...starter }) || [type, validateField.errors]).toBe(true)
  }
})

const schema = (field: object) => valueSchemaOf({ name: 'x', ...field } as FieldDefinition)

test('F6 the schema of values follows the settings, and takes null unless the field is required', () => {
  expect(schema({ type: 'text', maxLength: 5, required: true })).toEqual({ type: 'string', maxLength: 5 })
  expect(schema({ type: 'text', pattern: 'a|b', maxLength: 5 })).toEqual({
    type: ['string', 'null'],
    maxLength: 5,
    pattern: '^(?:a|b)$',
  })
  expect(schema({ type: 'number', decimals: 0, min: 1 })).toEqual({ type: ['integer', 'null'], minimum: 1 })
  expect(schema({ type: 'choice', choices: [{ value: 'a' }, { value: 'b', retired: true }], required: true })).toEqual({
    type: 'string',
    enum: ['a'],
  })
  expect(schema({ type: 'email', multiple: true, required: true })).toMatchObject({
    anyOf: [{ format: 'email' }, { type: 'array' }],
  })
  expect(schema({ type: 'json' })).toEqual({})
})

test('F7 what a value is to a rule depends on the settings', () => {
  const kind = (field: object) => valueTypeOf({ name: 'x', ...field } as FieldDefinition)
  expect(kind({ type: 'phone' })).toEqual({ kind: 'text' })
  expect(kind({ type: 'phone', multiple: true })).toEqual({ kind: 'list', item: 'text' })
  expect(kind({ type: 'formula', returns: 'currency', expression: 1 })).toEqual({ kind: 'number' })
  expect(kind({ type: 'lines', object: 'item' })).toEqual({ kind: 'list', item: 'record' })
})

test('F8 empty is null, an empty text, an empty list, an address without parts; not false and not zero', () => {
  const { text, choices, boolean, number, address } = fieldTypes
  expect([
    text.isEmpty(''),
    text.isEmpty(null),
    choices.isEmpty([]),
    address.isEmpty({ city: null, street: '' }),
  ]).toEqual([true, true, true, true])
  expect([boolean.isEmpty(false), number.isEmpty(0), address.isEmpty({ city: 'x' })]).toEqual([false, false, false])
})
