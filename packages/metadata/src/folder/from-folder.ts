import { type Checked, good, type Issue, issue, type Json } from '@tessera/schemas'
import { isObject } from '../structure/node.ts'
import { fileLists, ownFileLists } from './layout.ts'

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Where `app.json` lies: an archive often has one folder around everything. */
const rootOf = (paths: Iterable<string>): string | undefined => {
  const heads = [...paths].filter(path => path === 'app.json' || path.endsWith('/app.json'))
  const shortest = heads.toSorted((a, b) => a.length - b.length)[0]
  return shortest?.slice(0, -'app.json'.length)
}

class Reader {
  readonly issues: Issue[] = []
  readonly #files: ReadonlyMap<string, string>

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files
  }

  /** The JSON of a file; null, with an issue at its path, when it is not there or no JSON. */
  json(path: string): Json {
    const text = this.#files.get(path)
    if (text === undefined) {
      this.issues.push(issue('not_found', `/${path}`, { what: path }))
      return null
    }
    try {
      return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
    } catch (error) {
      this.issues.push(issue('not_json', `/${path}`, { reason: reasonOf(error) }))
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
 * about files: `at` is `/` and the path.
 */
export const fromFolder = (files: ReadonlyMap<string, string>): Checked<unknown> => {
  const root = rootOf(files.keys())
  if (root === undefined) return { ok: false, issues: [issue('not_found', '/app.json', { what: 'app.json' })] }
  const inside = trimmed(files, root)
  const reader = new Reader(inside)
  const head = reader.json('app.json')
  if (!isObject(head)) {
    const wrong = issue('wrong_type', '/app.json', {
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
  return reader.issues.length > 0 ? { ok: false, issues: reader.issues } : good(app)
}
