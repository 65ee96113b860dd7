import { type Json, type RouteName, routes } from '@tessera/schemas'
import { openApiParts } from '@tessera/schemas/open-api'

/** Any part of an OpenAPI document. */
export type Part = { readonly [key: string]: Json }

type Schema = { readonly properties?: Readonly<Record<string, Part>>; readonly required?: readonly string[] }

type Route = (typeof routes)[RouteName] & {
  readonly bodyType?: string
  readonly ifMatch?: boolean
  readonly responseType?: readonly string[]
}

const problemContent: Part = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

const refusals: Readonly<Record<string, string>> = {
  '400': 'Bad input: each mistake with a JSON pointer.',
  '401': 'Not signed in.',
  '403': 'Not allowed.',
  '404': 'Not here, or not for the caller to see.',
  '409': 'It conflicts with what is there.',
  '422': 'Understood, but it breaks a rule.',
  '429': 'Too many attempts.',
}

const parameters = (schema: unknown, place: 'path' | 'query'): Part[] =>
  Object.entries((schema as Schema | undefined)?.properties ?? {}).map(([name, property]) => {
    const { description = '', ...rest } = property
    const required = place === 'path' || ((schema as Schema).required ?? []).includes(name)
    return { name, in: place, required, description, schema: rest }
  })

const header = (name: string, description: string): Part => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

const headersOf = (route: Route): Part[] => [
  ...(route.ifMatch === true ? [header('If-Match', 'Version the change is based on; 412 when it has moved on.')] : []),
  ...(route.method === 'POST' && route.access !== 'public'
    ? [header('Idempotency-Key', 'The same key twice does the work once.')]
    : []),
]

const files: Readonly<Record<string, Part>> = {
  previewImport: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  startImport: {
    type: 'object',
    properties: {
      mapping: { $ref: '#/components/schemas/ImportMapping' },
      file: { type: 'string', format: 'binary' },
    },
    required: ['mapping', 'file'],
  },
}

const bodyOf = (name: string, route: Route, schema: unknown): Part => {
  if (route.bodyType !== undefined) {
    return { requestBody: { required: true, content: { [route.bodyType]: { schema: files[name] ?? {} } } } }
  }
  if (schema === undefined) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schema as Json } } } }
}

const answerOf = (route: Route, schema: unknown): Part => {
  const { description = 'Done.' } = (schema ?? {}) as { description?: string }
  if (schema === undefined) return { [route.status]: { description } }
  const types = route.responseType ?? ['application/json']
  const content = Object.fromEntries(
    types.map(type => [type, { schema: type === 'application/json' ? (schema as Json) : { type: 'string' } }]),
  )
  return { [route.status]: { description, content } }
}

const refusalsOf = (route: Route): Part =>
  Object.fromEntries([
    ...Object.entries(refusals)
      .filter(([status]) => route.access !== 'public' || (status !== '401' && status !== '403'))
      .map(([status, description]) => [status, { description, content: problemContent }]),
    ...(route.ifMatch === true ? [['412', { description: 'It has changed meanwhile.', content: problemContent }]] : []),
  ])

const operation = (part: (typeof openApiParts.routes)[number]): Part => {
  const route: Route = routes[part.name as RouteName]
  const given = [...parameters(part.params, 'path'), ...parameters(part.query, 'query'), ...headersOf(route)]
  return {
    operationId: part.name,
    summary: part.summary,
    tags: [route.tag],
    ...(route.access === 'public' ? { security: [] } : {}),
    ...(given.length > 0 ? { parameters: given } : {}),
    ...bodyOf(part.name, route, part.body),
    responses: { ...answerOf(route, part.response), ...refusalsOf(route) },
  }
}

const pathsOf = (): Record<string, Record<string, Part>> => {
  const paths: Record<string, Record<string, Part>> = {}
  for (const part of openApiParts.routes) {
    const { path, method } = routes[part.name as RouteName]
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(part) }
  }
  return paths
}

const security: Part = {
  apiKey: { type: 'http', scheme: 'bearer', description: 'An API key.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tessera_session',
    description: 'A signed-in browser; every change also carries `X-CSRF-Token`.',
  },
}

/** The parts that a document of the whole contract and one of a single app share. */
export const documentOf = (
  title: string,
  version: string,
  paths: Readonly<Record<string, Json>>,
  schemas: Readonly<Record<string, Json>>,
): Part => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title, version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  servers: [{ url: '/' }],
  security: [{ apiKey: [] }, { session: [] }],
  tags: [...new Set(Object.values(routes).map(route => route.tag))].map(name => ({ name })),
  paths,
  components: { securitySchemes: security, schemas },
})

let whole: Part | undefined

/** The contract as OpenAPI 3.1. */
export const openApiDocument = (): Part => {
  whole ??= documentOf('Tessera', '1', pathsOf(), openApiParts.schemas as Readonly<Record<string, Json>>)
  return whole
}
