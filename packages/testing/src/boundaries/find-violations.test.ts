import { describe, expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import type { Package } from './house.ts'
import { importsOf } from './imports-of.ts'
import { readRingTable } from './ring-table.ts'

const table = readRingTable(`
| ring | package | what it is | may import | external | kind |
|---|---|---|---|---|---|
| 0 | \`schemas\` | ground | – | ajv | pure |
| 1 | \`packages/metadata\` | low | 0 | – | pure |
| 1 | \`packages/client\` | low too | 0 | – | pure |
| 2 | \`packages/database\` | high | 0–1, not client | pg, @scope/* | node |
`)

type Sources = Readonly<Record<string, Readonly<Record<string, string>>>>

const sources: Sources = {
  schemas: {},
  'packages/metadata': {},
  'packages/client': {},
  'packages/database': {},
}

function violations(changed: Sources, dependencies: Record<string, string[]> = {}): readonly string[] {
  const packages = Object.entries({ ...sources, ...changed }).map(
    ([folder, files]): Package => ({
      folder,
      name: `@tessera/${folder.split('/').at(-1)}`,
      dependencies: dependencies[folder] ?? [],
      files: new Map(Object.entries(files).map(([path, source]) => [path, importsOf(path, source)])),
    }),
  )
  return findViolations(table, packages)
}

const forbidden: readonly [what: string, folder: string, files: Record<string, string>, sentence: string][] = [
  [
    'a higher ring',
    'packages/metadata',
    { 'src/a.ts': `import { x } from '@tessera/database'` },
    'packages/metadata/src/a.ts imports @tessera/database, which the table does not allow',
  ],
  [
    'its own ring',
    'packages/metadata',
    { 'src/a.ts': `import type { X } from '@tessera/client'` },
    'packages/metadata/src/a.ts imports @tessera/client, which the table does not allow',
  ],
  [
    'a package that the table excepts',
    'packages/database',
    { 'src/a.ts': `export * from '@tessera/client/part'` },
    'packages/database/src/a.ts imports @tessera/client/part, which the table does not allow',
  ],
  [
    'an npm package that the table does not name',
    'packages/database',
    { 'src/a.ts': `const pad = await import('left-pad')` },
    'packages/database/src/a.ts imports left-pad, which the table does not allow',
  ],
  [
    'a type of a forbidden package',
    'schemas',
    { 'src/a.ts': `export type Pool = import('pg').Pool` },
    'schemas/src/a.ts imports pg, which the table does not allow',
  ],
  [
    'Node in a pure package',
    'schemas',
    { 'src/a.ts': `import 'fs'` },
    'schemas/src/a.ts imports fs, which the table does not allow',
  ],
  [
    'its own index',
    'packages/metadata',
    { 'src/index.ts': '', 'src/deep/a.ts': `import { x } from '../index.ts'` },
    'packages/metadata/src/deep/a.ts imports ../index.ts, its own index',
  ],
  [
    'itself by name',
    'packages/metadata',
    { 'src/a.ts': `import '@tessera/metadata'` },
    'packages/metadata/src/a.ts imports @tessera/metadata, its own package',
  ],
  [
    'another package by path',
    'packages/metadata',
    { 'src/a.ts': `import '../../database/src/index.ts'` },
    'packages/metadata/src/a.ts imports ../../database/src/index.ts, which is outside its src',
  ],
  [
    'a cycle of files',
    'packages/metadata',
    {
      'src/a.ts': `import './b.ts'`,
      'src/b.ts': `export * from './c.ts'`,
      'src/c.ts': `import type { A } from './a.ts'`,
    },
    'packages/metadata has an import cycle: src/a.ts → src/b.ts → src/c.ts → src/a.ts',
  ],
]

describe('the boundary check finds', () => {
  test.each(forbidden)('%s', (_what, folder, files, sentence) => {
    expect(violations({ [folder]: files })).toEqual([sentence])
  })

  test('a dependency that the table does not name', () => {
    expect(violations({}, { 'packages/metadata': ['@tessera/schemas', '@tessera/database', 'pg'] })).toEqual([
      'packages/metadata/package.json depends on @tessera/database, which the table does not allow',
      'packages/metadata/package.json depends on pg, which the table does not allow',
    ])
  })

  test('a package that is not in the table, and a row without a package', () => {
    const wanting = findViolations(table, [
      { folder: 'packages/new', name: '@tessera/new', dependencies: [], files: new Map() },
    ])
    expect(wanting).toContain('packages/new (@tessera/new) is not in the table')
    expect(wanting).toContain('packages/metadata is missing')
  })

  test('a table that lets a ring import itself', () => {
    const crooked = table.map(room =>
      room.folder === 'packages/client' ? { ...room, mayImport: new Set(['@tessera/metadata']) } : room,
    )
    expect(findViolations(crooked, [])).toContain(
      'the table lets packages/client import @tessera/metadata, which is not in a lower ring',
    )
  })
})

test('what the table allows passes', () => {
  const allowed = `
    import fs from 'node:fs'
    import { Pool } from 'pg'
    import part from '@scope/part/deep'
    import type { App } from '@tessera/schemas'
    import { diff } from '@tessera/metadata'
    import { b } from './b.ts'
  `
  expect(violations({ 'packages/database': { 'src/a.ts': allowed, 'src/b.ts': '' } })).toEqual([])
})
