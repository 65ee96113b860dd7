import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateApp } from './generated/app-validators.ts'
import { errors } from './generated/errors.ts'

interface Fixture {
  readonly says: string
  /** Properties that are put over the base; null takes one away. */
  readonly set: { readonly [property: string]: unknown }
  readonly breaks?: 'shape' | 'meaning'
  readonly issues?: readonly { readonly code: string; readonly at: string }[]
}

interface FixtureFile {
  readonly about: string
  readonly valid: readonly Fixture[]
  readonly invalid: readonly Fixture[]
}

const folder = new URL('../fixtures/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const base: object = read('base.json')
const files: readonly FixtureFile[] = readdirSync(folder)
  .filter(name => name !== 'base.json')
  .map(read)

const appOf = ({ set }: Fixture): object =>
  Object.fromEntries(Object.entries({ ...base, ...set }).filter(([, value]) => value !== null))

describe.each(files.map(file => [file.about, file] as const))('fixtures of %s', (_about, { valid, invalid }) => {
  test.each(valid.map(one => [one.says, one] as const))('%s is valid', (_says, one) => {
    expect(validateApp(appOf(one)) ? [] : validateApp.errors).toEqual([])
  })

  test.each(invalid.map(one => [one.says, one] as const))('%s is not', (_says, one) => {
    expect(one.issues?.length).toBeGreaterThan(0)
    for (const { code } of one.issues ?? []) expect(errors).toHaveProperty(code)
    expect(validateApp(appOf(one))).toBe(one.breaks === 'meaning')
  })
})

const constants = (schema: string, property: string): readonly string[] => {
  const text = readFileSync(new URL(`../app/${schema}.json`, import.meta.url), 'utf8')
  const found: string[] = []
  JSON.parse(text, (key, value: { const?: string }) => {
    if (key === property && typeof value?.const === 'string') found.push(value.const)
    return value
  })
  return found
}

const used = (property: string, holders: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const walk = (value: unknown, under: string): void => {
    if (Array.isArray(value)) for (const entry of value) walk(entry, under)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === property && holders.includes(under) && typeof inner === 'string') found.add(inner)
        walk(inner, key)
      }
    }
  }
  for (const { valid } of files) for (const one of valid) walk(appOf(one), '')
  return found
}

test('every sort of field, item, view, rule, step and trigger has a valid fixture', () => {
  const types = readdirSync(new URL('../app/fields/', import.meta.url))
    .filter(name => name !== 'base.json')
    .map(name => name.replace('.json', ''))
  expect(types.filter(type => !used('type', ['fields']).has(type))).toEqual([])
  expect(constants('form', 'type').filter(type => !used('type', ['items']).has(type))).toEqual([])
  expect(constants('view', 'type').filter(type => !used('type', ['views']).has(type))).toEqual([])
  expect(constants('rule', 'kind').filter(kind => !used('kind', ['rules']).has(kind))).toEqual([])
  expect(constants('flow', 'type').filter(type => !used('type', ['nodes']).has(type))).toEqual([])
  expect(constants('flow', 'on').filter(on => !used('on', ['trigger']).has(on))).toEqual([])
})
