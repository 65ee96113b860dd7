import { readdirSync, readFileSync } from 'node:fs'
import type { AppDefinition } from '@tessera/schemas'
import { describe, expect, test } from 'vitest'
import { countedIds } from '../read/id-source.ts'
import { readDefinition } from '../read/read-definition.ts'

interface Fixture {
  readonly says: string
  readonly set: { readonly [property: string]: unknown }
  readonly issues?: readonly { readonly code: string; readonly at: string }[]
}

interface FixtureFile {
  readonly about: string
  readonly others?: readonly { readonly name: string }[]
  readonly valid: readonly Fixture[]
  readonly invalid: readonly Fixture[]
}

const folder = new URL('../../../../schemas/fixtures/', import.meta.url)
const load = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const base: object = load('base.json')
const files: readonly FixtureFile[] = readdirSync(folder)
  .filter(name => name !== 'base.json')
  .map(load)

const appOf = ({ set }: Fixture): object =>
  Object.fromEntries(Object.entries({ ...base, ...set }).filter(([, value]) => value !== null))

const othersOf = (file: FixtureFile): ReadonlyMap<string, AppDefinition> =>
  new Map(
    (file.others ?? []).map(other => {
      const read = readDefinition(other, { ids: countedIds(50_000) })
      if (!read.ok) throw new Error(JSON.stringify(read.issues))
      return [other.name, read.value]
    }),
  )

describe.each(files.map(file => [file.about, file] as const))('C1 fixtures of %s', (_about, file) => {
  const others = othersOf(file)

  test.each(file.valid.map(one => [one.says, one] as const))('%s is read', (_says, one) => {
    const read = readDefinition(appOf(one), { ids: countedIds(), others })
    expect(read.ok ? [] : read.issues).toEqual([])
  })

  test.each(file.invalid.map(one => [one.says, one] as const))('%s is refused, with these issues', (_says, one) => {
    const read = readDefinition(appOf(one), { ids: countedIds(), others })
    const found = read.ok ? [] : read.issues.filter(issue => issue.severity === 'block')
    expect(found.map(({ code, at }) => ({ code, at }))).toEqual(one.issues)
    for (const { message, hint } of found) {
      for (const text of [message.en, message['zh-CN'], hint?.en, hint?.['zh-CN']]) {
        expect(text ?? 'x').not.toMatch(/\{(suggestion|name|kind|object|expected|limit)\}|undefined|^$/)
      }
    }
  })
})
