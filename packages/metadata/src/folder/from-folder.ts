import { type Checked, good, type Issue, issue, type Json, pointer } from '@tessera/schemas'
import { isObject } from '../structure/node.ts'
import { issueWithSuggestion } from '../text/suggest.ts'
import { fileLists, ownFileLists } from './layout.ts'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Where `app.json` lies: an archive often has one folder around everything. */
const rootOf = (paths: Iterable<string>): string | undefined => {
  const heads = [...paths].filter(path => path === 'app.json' || path.endsWith('/app.json'))
  const shortest = heads.toSorted((a, b) => a.length - b.length)[0]
  return shortest?.slice(0, -'app.json'.length)
}

const fileAt = (path: string): string => pointer('files', path)

const lists: ReadonlySet<string> = new Set(fileLists)

const isPart = (path: string): boolean => {
  if (path === 'app.json' || ownFileLists.some(list => path === `${list}.json`)) return true
  const [list = '', file = '', ...deeper] = path.split('/')
  return lists.has(list) && file.length > '.json'.length && file.endsWith('.json') && deeper.length === 0
}

/** Words about an app, what systems put beside files, and the sample data of an example. */
const mayLieBeside = (path: string): boolean => {
  const steps = path.split('/')
  if (steps.some(step => step === '' || step === '.' || step === '..') || path.includes('\\')) return false
  return (
    steps.some(step => step.startsWith('.') || step === '__MACOSX') ||
    /\.(md|txt)$|(^|\/)LICENSE$|^data\/|^make-data(\/|\.ts$)/i.test(path)
  )
}

/** More unknown files than these are told no one by one. */
const mostUnknown = 100

/** Files that belong to no part of the app: most often a folder is mistyped, and its files would be lost in silence. */
const unknownFiles = (paths: Iterable<string>, root: string): readonly Issue[] =>
  [...paths]
    .filter(path => {
      const inside = path.startsWith(root) ? path.slice(root.length) : undefined
      return !mayLieBeside(inside ?? path) && (inside === undefined || !isPart(inside))
    })
    .slice(0, mostUnknown)
    .map(path => {
      const inside = path.startsWith(root) ? path.slice(root.length) : path
      const [, file, ...deeper] = inside.split('/')
      const near =
        file !== undefined && deeper.length === 0
          ? fileLists.map(list => `${list}/${file}`)
          : ownFileLists.map(list => `${list}.json`)
      return issueWithSuggestion('unknown_property', fileAt(path), { property: path }, inside, near)
    })

class Reader {
  readonly issues: Issue[] = []
  readonly #files: ReadonlyMap<string, string>

  readonly #root: string

  constructor(files: ReadonlyMap<string, string>, root: string) {
    this.#files = files
    this.#root = root
  }

  #at(path: string): string {
    return fileAt(this.#root + path)
  }

  /** The JSON of a file; null, with an issue at its path, when it is not there or no JSON. */
  json(path: string): Json {
    const text = this.#files.get(path)
    if (text === undefined) {
      this.issues.push(issue('not_found', this.#at(path), { what: path }))
      return null
    }
    try {
      return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
    } catch (error) {
      this.issues.push(issue('not_json', this.#at(path), { reason: reasonOf(error) }))
      return null
    }
  }

  /** The files of a list: first those that `app.json` names, in its order, then the others by name. */
  listed(folder: string, named: Json | undefined): readonly string[] {
    const start = `${folder}/`
    const there = [...this.#files.keys()]
      .filter(path => path.startsWith(start) && path.endsWith('.json') && !path.slice(start.length).includes('/'))
      .map(path => path.slice(start.length, -'.json'.length))
      .sort()
    const first = Array.isArray(named) ? named.filter(name => typeof name === 'string') : []
    return [...first, ...there.filter(name => !first.includes(name))]
  }
}

const trimmed = (files: ReadonlyMap<string, string>, root: string): ReadonlyMap<string, string> =>
  new Map([...files].filter(([path]) => path.startsWith(root)).map(([path, text]) => [path.slice(root.length), text]))

/**
 * Puts the files of a folder together again. What comes out is to be read with `readDefinition`; issues here are
 * about files: `at` is `/files/` and the path as one step. A file that is no part of an app is refused.
 */
export const fromFolder = (files: ReadonlyMap<string, string>): Checked<unknown> => {
  const root = rootOf(files.keys())
  if (root === undefined) return { ok: false, issues: [issue('not_found', fileAt('app.json'), { what: 'app.json' })] }
  const inside = trimmed(files, root)
  const reader = new Reader(inside, root)
  const head = reader.json('app.json')
  if (!isObject(head)) {
    const wrong = issue('wrong_type', fileAt(`${root}app.json`), {
      expected: { en: 'an object', 'zh-CN': '对象 {}' },
      found: typeof head,
    })
    return { ok: false, issues: reader.issues.length > 0 ? reader.issues : [wrong] }
  }
  const app: { [property: string]: Json | undefined } = { ...head }
  for (const list of ownFileLists) if (inside.has(`${list}.json`)) app[list] = reader.json(`${list}.json`)
  for (const list of fileLists) {
    const names = reader.listed(list, head[list])
    if (names.length > 0 || head[list] !== undefined) app[list] = names.map(name => reader.json(`${list}/${name}.json`))
  }
  reader.issues.push(...unknownFiles(files.keys(), root))
  return reader.issues.length > 0 ? { ok: false, issues: reader.issues } : good(app)
}
