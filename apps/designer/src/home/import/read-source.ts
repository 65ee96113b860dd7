import type { Json, Text } from '@tessera/schemas'
import { readZip, type ZipMistake } from './read-zip.ts'

/** What was chosen, as the server takes it. */
export interface ImportSource {
  /** Name of the file or folder. */
  readonly name: string
  /** A bundle, or `{files: {path: text}}`. */
  readonly body: Json
  /** What the app calls itself, where that can be read. */
  readonly label?: Text | undefined
}

/** Why files are no app. */
export type SourceMistake = ZipMistake | 'noJson' | 'noApp'

/** What the server takes at once. */
const mostBytes = 32 * 1024 * 1024

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
  } catch {
    return undefined
  }
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The label of a definition that nobody has checked yet. */
const labelIn = (bundle: Json | undefined): Text | undefined => {
  if (!isObject(bundle)) return undefined
  const { label } = bundle
  if (typeof label === 'string') return label
  if (!isObject(label)) return undefined
  const { en, 'zh-CN': chinese } = label
  const parts = {
    ...(typeof en === 'string' ? { en } : {}),
    ...(typeof chinese === 'string' ? { 'zh-CN': chinese } : {}),
  }
  return Object.keys(parts).length === 0 ? undefined : parts
}

const folderOf = (name: string, files: ReadonlyMap<string, string>): ImportSource | SourceMistake => {
  const heads = [...files.keys()].filter(path => path === 'app.json' || path.endsWith('/app.json'))
  const [head] = heads.toSorted((a, b) => a.length - b.length)
  if (head === undefined) return 'noApp'
  return { name, body: { files: Object.fromEntries(files) }, label: labelIn(parsed(files.get(head) ?? '')) }
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
    const body = parsed(await first.text())
    return body === undefined ? 'noJson' : { name: first.name, body, label: labelIn(body) }
  }
  if (json.reduce((sum, file) => sum + file.size, 0) > mostBytes) return 'tooLarge'
  const texts = await Promise.all(json.map(async file => [file.webkitRelativePath, await file.text()] as const))
  return folderOf(first.webkitRelativePath.split('/')[0] ?? '', new Map(texts))
}
