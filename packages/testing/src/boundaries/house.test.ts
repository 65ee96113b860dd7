import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { readPackages } from './read-packages.ts'
import { type Room, readRingTable } from './ring-table.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const table = readRingTable(await readFile(`${root}docs/architecture.md`, 'utf8'))
const byFolder = new Map(table.map(room => [room.folder, room]))

type Tsconfig = {
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] }
  readonly references: readonly { readonly path: string }[]
}

const readTsconfig = async ({ folder }: Room): Promise<Tsconfig> =>
  JSON.parse(await readFile(`${root}${folder}/tsconfig.json`, 'utf8'))

test('every import, dependency and file keeps to the table of docs/architecture.md', async () => {
  const packages = await readPackages(root)
  expect(packages.length).toBe(table.length)
  expect(findViolations(table, packages)).toEqual([])
})

const platforms = {
  pure: { lib: ['ES2023'], types: [] },
  node: { lib: ['ES2024'], types: ['node'] },
  DOM: { lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] },
} as const

test.each(table.map(room => [room.folder, room] as const))(
  '%s sees the platform of its kind',
  async (_folder, room) => {
    const { compilerOptions } = await readTsconfig(room)
    expect({ lib: compilerOptions.lib, types: compilerOptions.types }).toEqual(platforms[room.kind])
  },
)

test.each(table.map(room => [room.folder, room] as const))('%s refers to what it may import', async (_folder, room) => {
  const { references } = await readTsconfig(room)
  for (const { path } of references) {
    const folder = new URL(`${path}/`, `file:///${room.folder}/`).pathname.slice(1, -1)
    expect(room.mayImport, path).toContain(byFolder.get(folder)?.name)
  }
})
