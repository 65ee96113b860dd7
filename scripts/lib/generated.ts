import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { root } from './root.ts'
import { run } from './run.ts'

const notOurs = new Set(['node_modules', '.git', '.tsbuild', '.turbo', 'dist', 'coverage', 'test-results'])

/** Generates everything anew. @returns the files that were out of date; they are right now. Undefined: it failed. */
export async function refreshGenerated(): Promise<readonly string[] | undefined> {
  const before = await hashes()
  if (!(await run('pnpm', ['--recursive', '--if-present', 'run', 'generate']))) return undefined
  const after = await hashes()
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter(path => before.get(path) !== after.get(path)).sort()
}

async function hashes(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const folder of ['schemas', 'packages', 'apps', 'docs', 'examples']) await collect(join(root, folder), found)
  return found
}

async function collect(folder: string, into: Map<string, string>): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !notOurs.has(entry.name)) await collect(path, into)
    else if (entry.isFile())
      into.set(
        relative(root, path),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      )
  }
}
