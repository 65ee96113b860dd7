import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fromFolder } from '@tessera/metadata'
import type { AppDefinition, Checked, RecordValues } from '@tessera/schemas'

/** Who is there and what to load, as `data/seed.json` says. */
export interface Seed {
  readonly app: string
  readonly departments?: readonly {
    readonly code: string
    readonly name: string
    readonly parent: string | null
    readonly head: string | null
  }[]
  readonly users?: readonly {
    readonly key: string
    readonly name: string
    readonly email: string
    readonly language: 'en' | 'zh-CN'
    readonly admin?: boolean
    readonly departments?: readonly string[]
    readonly manager?: string | null
    readonly roles?: Readonly<Record<string, readonly string[]>>
  }[]
  readonly records?: readonly { readonly object: string; readonly file: string; readonly key?: string }[]
}

/** An example on disk. */
export interface Example {
  readonly name: string
  /** The definition as it stands in the folder, not yet read. */
  readonly bundle: Checked<unknown>
  readonly seed: Seed | undefined
  /** Records of each file of the seed, in order. */
  readonly records: ReadonlyMap<string, readonly RecordValues[]>
}

const isDefinition = (path: string): boolean =>
  path.endsWith('.json') && !path.startsWith('data/') && !path.startsWith('make-data')

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

/** Names of the examples of a folder. */
export const exampleNames = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isDirectory() && /^[a-z][a-z0-9_]*$/.test(entry.name)).map(entry => entry.name)
}

/** Reads an example; undefined where there is none of that name. */
export const readExample = async (folder: string, name: string): Promise<Example | undefined> => {
  if (!(await exampleNames(folder)).includes(name)) return undefined
  const root = join(folder, name)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = new Map<string, string>()
  for (const entry of entries) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isFile() && isDefinition(path)) files.set(path, await readFile(join(root, path), 'utf8'))
  }
  if (!files.has('app.json')) return undefined
  const hasSeed = entries.some(entry => entry.name === 'seed.json')
  const seed = hasSeed ? ((await readJson(join(root, 'data/seed.json'))) as Seed) : undefined
  const records = new Map<string, readonly RecordValues[]>()
  for (const { file } of seed?.records ?? []) {
    records.set(file, (await readJson(join(root, 'data', file))) as readonly RecordValues[])
  }
  return { name, bundle: fromFolder(files), seed, records }
}

/** The definition of an example as far as a list needs it. */
export const previewOf = (example: Example): AppDefinition | undefined =>
  example.bundle.ok ? (example.bundle.value as AppDefinition) : undefined
