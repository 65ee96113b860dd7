import type { Json } from '@tessera/schemas'
import { readZip, type ZipMistake } from './read-zip.ts'

/** What was chosen, as the server takes it. */
export interface ImportSource {
  /** Name of the file or folder. */
  readonly name: string
  /** A bundle, or `{files: {path: text}}`. */
  readonly body: Json
}

/** Why files are no app. */
export type SourceMistake = ZipMistake | 'noJson' | 'noApp'

/** What the server takes at once. */
const mostBytes = 32 * 1024 * 1024

const folderOf = (name: string, files: ReadonlyMap<string, string>): ImportSource | SourceMistake => {
  const hasApp = [...files.keys()].some(path => path === 'app.json' || path.endsWith('/app.json'))
  return hasApp ? { name, body: { files: Object.fromEntries(files) } } : 'noApp'
}

/** Reads an exported app: a bundle, a zipped folder, or the files of a folder. */
export const readSource = async (chosen: readonly File[]): Promise<ImportSource | SourceMistake> => {
  const [first] = chosen
  if (first === undefined) return 'noApp'
  const json = chosen.filter(file => /\.json$/i.test(file.name))
  const inFolder = first.webkitRelativePath !== ''
  if (chosen.length === 1 && !inFolder) {
    if (first.size > mostBytes) return 'tooLarge'
    if (/\.zip$/i.test(first.name)) {
      const files = await readZip(new Uint8Array(await first.arrayBuffer()))
      return typeof files === 'string' ? files : folderOf(first.name, files)
    }
    try {
      return { name: first.name, body: JSON.parse((await first.text()).replace(/^\uFEFF/, '')) as Json }
    } catch {
      return 'noJson'
    }
  }
  if (json.reduce((sum, file) => sum + file.size, 0) > mostBytes) return 'tooLarge'
  const texts = await Promise.all(json.map(async file => [file.webkitRelativePath, await file.text()] as const))
  return folderOf(first.webkitRelativePath.split('/')[0] ?? '', new Map(texts))
}
