import { Type } from 'lucide-react'
import { expect, test } from 'vitest'
import { fieldTypeIcon } from './field-type-icons.ts'
import { fieldTypeLook, fieldTypes } from './field-types.ts'

test('every field type has an icon of its own and a name in both languages', () => {
  const types = Object.keys(fieldTypes)
  expect(types).toHaveLength(34)
  expect(new Set(types.map(fieldTypeIcon)).size).toBe(types.length)
  for (const type of types) expect(Object.values(fieldTypeLook(type).name).every(Boolean)).toBe(true)
})

test('an unknown type still has a look', () => {
  expect(fieldTypeIcon('hologram')).toBe(Type)
  expect(fieldTypeLook('hologram').name.en).toBe('hologram')
})
