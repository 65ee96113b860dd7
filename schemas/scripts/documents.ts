/** Reads the JSON Schema files of this package. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The part of JSON Schema that our files use. */
export interface Schema {
  $ref?: string
  $id?: string
  $defs?: Record<string, Schema>
  title?: string
  description?: string
  tsType?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  [keyword: string]: unknown
}

export type Documents = ReadonlyMap<string, Schema>

export interface Route {
  name: string
  method: string
  path: string
  summary: string
  access: 'public' | 'session' | 'design' | 'admin'
  params?: Schema
  query?: Schema
  body?: Schema
  bodyType?: string
  bodyLimit?: number
  ifMatch?: boolean
  status: number
  response: Schema | null
  responseType?: string[]
}

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const idBase = 'https://tessera.dev/schemas/'

const jsonFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap(e =>
      e.isDirectory() ? jsonFiles(`${folder}/${e.name}`) : e.name.endsWith('.json') ? [`${folder}/${e.name}`] : [],
    )
    .sort()

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

/** All schema files, by path below `schemas/`. */
export const readDocuments = (): Documents =>
  new Map([...jsonFiles('app'), 'api/types.json'].map(file => [file, read(file) as Schema]))

/** All routes with the tag of their file. */
export const readRoutes = (): (Route & { tag: string })[] =>
  jsonFiles('api')
    .filter(f => f.endsWith('.routes.json'))
    .flatMap(file => {
      const { tag, routes } = read(file) as { tag: string; routes: Route[] }
      return routes.map(route => ({ ...route, tag }))
    })

export const readErrors = (): Record<string, { status: number; message: unknown; hint?: unknown }> =>
  read('errors/errors.json') as Record<string, { status: number; message: unknown; hint?: unknown }>

/** The schema that a `$ref` in `file` names, and the file it stands in. */
export const resolveRef = (documents: Documents, ref: string, file: string): { schema: Schema; file: string } => {
  const [path = '', fragment = ''] = ref.split('#')
  const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path))
  const document = documents.get(target)
  if (document === undefined) throw new Error(`${file}: no schema file ${target}`)
  const schema = fragment
    .split('/')
    .filter(s => s !== '')
    .reduce<Schema | undefined>((s, segment) => s?.[segment] as Schema | undefined, document)
  if (schema === undefined) throw new Error(`${file}: nothing at ${ref}`)
  return { schema, file: target }
}
