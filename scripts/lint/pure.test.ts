import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../lib/root.ts'

const pure = ['metadata', 'client', 'rule-engine', 'form-engine', 'workflow-engine', 'report-engine', 'sql']

/** Each is a line of its own, so that the line number in a complaint tells which one it is about. */
const forbidden = [
  'export const a = () => Date.now()',
  'export const b = () => new Date()',
  'export const c = () => Math.random()',
  'export const d = Date.now',
  'export const e = () => Date()',
  'export const f = () => globalThis.Date.now()',
]
const allowed = ['export const g = (at: number) => new Date(at)', 'export const h = Math.max(1, 2)']

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-lint-'))
  for (const path of ['biome.json', '.gitignore', 'scripts/lint'])
    await cp(root + path, join(folder, path), { recursive: true })
  for (const name of [...pure, 'database']) {
    const file = join(folder, 'packages', name, 'src', 'probe.ts')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${[...forbidden, ...allowed].join('\n')}\n`)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function complaints(name: string): Promise<readonly number[]> {
  const args = ['lint', '--reporter=github', '--max-diagnostics=none', `packages/${name}/src`]
  const { stdout } = await promisify(execFile)(`${root}node_modules/.bin/biome`, args, { cwd: folder }).catch(
    error => error,
  )
  const lines: string[] = stdout.split('\n').filter((line: string) => line.includes('A pure package does not'))
  return [...new Set(lines.map(line => Number(/line=(\d+)/.exec(line)?.[1])))].sort((one, other) => one - other)
}

test.each(pure)('%s may neither read the clock nor draw lots', async name => {
  expect(await complaints(name)).toEqual(forbidden.map((_line, index) => index + 1))
})

test('a package that is not pure may', async () => {
  expect(await complaints('database')).toEqual([])
})
