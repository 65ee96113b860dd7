import type { AppDefinition, Json } from '@tessera/schemas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryApp } from '../../../testing/src/arbitrary-app.ts'
import { toBundle } from '../folder/to-bundle.ts'
import { isObject } from '../structure/node.ts'
import { visitNodes } from '../structure/walk.ts'
import { countedIds } from './id-source.ts'
import { readDefinition } from './read-definition.ts'

const ids = () => countedIds()

const problems = (
  input: unknown,
  others?: ReadonlyMap<string, AppDefinition>,
): readonly (readonly [string, string])[] => {
  const read = readDefinition(input, others === undefined ? { ids: ids() } : { ids: ids(), others })
  return read.ok ? [] : read.issues.map(found => [found.code, found.at])
}

const withoutIds = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [key, withoutIds(inner as Json)]),
  )
}

test('R1 whatever comes in, the answer is a definition or issues, never a throw', () => {
  const anything = fc.oneof(
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withNullPrototype: true,
    }),
    fc.jsonValue().map(value => ({ name: 'a', formatVersion: 1, objects: value })),
    fc.record({
      name: fc.string(),
      formatVersion: fc.constant(1),
      forms: fc.array(fc.jsonValue()),
      label: fc.jsonValue(),
    }),
  )
  fc.assert(
    fc.property(anything, input => {
      const read = readDefinition(input, { ids: ids() })
      if (read.ok) return
      expect(read.issues.length).toBeGreaterThan(0)
      for (const { message, at } of read.issues) {
        expect(message.en).not.toMatch(
          /\{(name|kind|expected|found|allowed|suggestion|limit|format|property|reason|max|object)\}/,
        )
        expect(at === '' || at.startsWith('/')).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('R1 a valid app that is damaged in one spot is refused with issues or still valid', () => {
  fc.assert(
    fc.property(arbitraryApp({ objects: 2 }), fc.jsonValue(), fc.nat(), (app, junk, spot) => {
      const holders: { holder: Record<string, Json> | Json[]; key: string | number }[] = []
      const copy = structuredClone(app) as unknown as Record<string, Json>
      const walk = (value: Json): void => {
        if (typeof value !== 'object' || value === null) return
        for (const [key, inner] of Object.entries(value) as [string, Json][]) {
          holders.push({ holder: value as Record<string, Json>, key })
          walk(inner)
        }
      }
      walk(copy)
      const { holder, key } = holders[spot % holders.length]!
      Object.assign(holder, { [key]: junk })
      expect(readDefinition(copy, { ids: ids() })).toHaveProperty('ok')
    }),
    { numRuns: 200 },
  )
})

test('R2 what no database takes and what could stall a server is refused before anything else', () => {
  let deep: Json = 1
  for (let n = 0; n < 5000; n++) deep = { '!': [deep] }
  expect(problems({ name: 'a', formatVersion: 1, rules: [{ assert: deep }] })[0]?.[0]).toBe('too_deep')
  const cyclic: Record<string, unknown> = { name: 'a' }
  cyclic['self'] = cyclic
  expect(problems(cyclic)[0]?.[0]).toBe('too_deep')
  expect(problems(JSON.parse('{"name":"a","formatVersion":1,"__proto__":{"x":1}}'))).toEqual([
    ['unknown_property', '/__proto__'],
  ])
  expect(problems({ name: 'a', formatVersion: 1, label: 'a\0b' })).toEqual([['nul_character', '/label']])
  expect(problems({ name: 'a', formatVersion: 1, label: 'a\ud800b' })).toEqual([['bad_format', '/label']])
  expect(problems({ name: 'a', formatVersion: 1, objects: Array.from({ length: 6000 }, () => 1) })).toEqual([
    ['wrong_count', '/objects'],
  ])
  expect(problems({ name: 'a', formatVersion: 9 })).toEqual([['future_format', '/formatVersion']])
})

test('R2 a hostile document of a hundred thousand mistakes is answered, not all of it told', () => {
  const field = { name: 'Bad', type: 'nope', id: 5 }
  const objects = Array.from({ length: 300 }, () => ({ name: 5, fields: Array.from({ length: 330 }, () => field) }))
  const found = problems({ name: 'a', formatVersion: 1, objects })
  expect(found.length).toBeGreaterThan(100)
  expect(found.length).toBeLessThan(1001)
})

test('R2 a definition of a hundred thousand nodes is read', () => {
  const objects = Array.from({ length: 290 }, (_, nth) => ({
    name: `object_${nth}`,
    fields: Array.from({ length: 340 }, (_, index) => ({ name: `field_${index}`, type: 'text' })),
  }))
  let nodes = 0
  const read = readDefinition({ name: 'a', formatVersion: 1, objects }, { ids: ids() })
  if (read.ok) visitNodes(read.value, () => nodes++)
  expect(nodes).toBe(1 + 290 * 341)
})

test('R3 all mistakes of shape come at once, each with its place and a name that was probably meant', () => {
  const read = readDefinition(
    {
      name: 'sales',
      formatVersion: 1,
      labl: 'x',
      objects: [
        {
          name: 'lead',
          fields: [
            { name: 'x', type: 'txt' },
            { name: 'y', type: 'text', requird: true },
          ],
        },
      ],
    },
    { ids: ids() },
  )
  expect(read.ok ? [] : read.issues.map(found => [found.code, found.at, found.hint?.en])).toEqual([
    ['unknown_property', '/labl', 'Did you mean “label”?'],
    ['unknown_variant', '/objects/0/fields/0/type', 'Did you mean “text”?'],
    ['unknown_property', '/objects/0/fields/1/requird', 'Did you mean “required”?'],
  ])
})

test('R4 defaults are filled in', () => {
  const read = readDefinition({ name: 'sales', formatVersion: 1 }, { ids: ids() })
  expect(read.ok && read.value).toMatchObject({
    id: 'app_000000000001',
    languages: ['zh-CN', 'en'],
    timezone: 'Asia/Shanghai',
    currency: 'CNY',
    objects: [],
    forms: [],
  })
})

test('R5 nodes without an id get that of the node under the same names, others a new one', () => {
  fc.assert(
    fc.property(arbitraryApp(), app => {
      const read = readDefinition(withoutIds(app as unknown as Json), { ids: countedIds(5_000_000), known: app })
      expect(read.ok && toBundle(read.value)).toBe(toBundle(app))
    }),
    { numRuns: 60 },
  )
})

test('R5 an id is never given twice, and never that of something that was there before', () => {
  const input = { name: 'a', formatVersion: 1, objects: [{ name: 'x', fields: [{ name: 'f', type: 'text' }] }] }
  const first = readDefinition(input, { ids: ids() })
  if (!first.ok) throw new Error('invalid')
  const changed = { ...input, objects: [{ name: 'y', fields: [{ name: 'g', type: 'text' }] }, ...input.objects] }
  const second = readDefinition(changed, { ids: ids(), known: first.value })
  if (!second.ok) throw new Error('invalid')
  const all = new Set<string>()
  visitNodes(second.value, place => all.add(place.node.id ?? ''))
  expect(all.size).toBe(5)
  expect(second.value.objects?.[1]?.id).toBe(first.value.objects?.[0]?.id)
  expect([second.value.objects?.[0]?.id]).not.toContain(first.value.objects?.[0]?.id)
})
