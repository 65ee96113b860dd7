import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of all examples. */
export const examplesFolder = join(import.meta.dirname, '..')

/** Names of the examples: the folders that hold a definition. */
export const exampleNames = (): string[] =>
  readdirSync(examplesFolder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(join(examplesFolder, entry.name)).includes('app.json'))
    .map(entry => entry.name)

/** The JSON files of a definition, path → text; sample data and scripts are left out. */
export const readFolder = (example: string): Map<string, string> => {
  const root = join(examplesFolder, example)
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.json') && !path.startsWith('data/'))
  return new Map(paths.sort().map(path => [path, readFileSync(join(root, path), 'utf8')]))
}
