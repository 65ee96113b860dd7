import { type Language, type RouteName, routes } from '@tessera/schemas'
import { apiErrorOf } from './api-error.ts'
import type { CallOptions, Client } from './client-types.ts'
import { readEvents, type ServerEvent } from './read-events.ts'
import { type QueryValue, routeUrl } from './route-url.ts'
import type { FetchLike, RequestLike, ResponseLike } from './transport.ts'

/** Where the server is and how to reach it. */
export interface ClientOptions {
  /** Origin of the server, as `https://crm.example.com`; empty for the page’s own. */
  readonly baseUrl: string
  /** The `fetch` of the platform. */
  readonly fetch: FetchLike
  /** Sent as `Authorization: Bearer`. */
  readonly apiKey?: string
  /** The session’s token, sent as `X-CSRF-Token` with every change. */
  readonly csrf?: () => string | undefined
  /** Language of messages. */
  readonly language?: () => Language
  /** Told of each answer’s error before it is thrown, for instance to show the sign-in page at 401. */
  readonly onError?: (error: ReturnType<typeof apiErrorOf>, route: RouteName) => void
}

type AnyOptions = CallOptions & {
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly body?: unknown
}

type Route = (typeof routes)[RouteName] & {
  readonly bodyType?: string
  readonly responseType?: readonly string[]
}

const requestOf = (route: Route, client: ClientOptions, options: AnyOptions): RequestLike => {
  const headers: Record<string, string> = {
    accept: `${route.responseType?.join(', ') ?? 'application/json'}, application/problem+json`,
    ...options.headers,
  }
  const language = client.language?.()
  if (language !== undefined) headers['accept-language'] = language
  if (client.apiKey !== undefined) headers['authorization'] = `Bearer ${client.apiKey}`
  const token = route.method === 'GET' ? undefined : client.csrf?.()
  if (token !== undefined) headers['x-csrf-token'] = token
  if (options.ifMatch !== undefined) headers['if-match'] = String(options.ifMatch)
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey
  const request: RequestLike = {
    method: route.method,
    headers,
    credentials: 'same-origin',
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }
  if (options.body === undefined) return request
  if (route.bodyType !== undefined) return { ...request, body: options.body }
  headers['content-type'] = 'application/json'
  return { ...request, body: JSON.stringify(options.body) }
}

const read = async (response: ResponseLike): Promise<unknown> => {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/zip')) return new Uint8Array(await response.arrayBuffer())
  const text = await response.text()
  if (text === '') return undefined
  return type.startsWith('application/json') ? JSON.parse(text) : text
}

/**
 * A typed client: `client.getRecord({ app: 'sales', object: 'deal', id })`. Each method throws `ApiError` for an
 * answer of 400 and above; what `fetch` throws (no connection, aborted) passes through.
 */
export const createClient = (client: ClientOptions): Client => {
  const send = async (name: RouteName, params: Record<string, string | number>, options: AnyOptions) => {
    const route: Route = routes[name]
    const url = client.baseUrl.replace(/\/$/, '') + routeUrl(route.path, params, options.query)
    const response = await client.fetch(url, requestOf(route, client, options))
    if (response.status < 400) {
      const warnings = response.headers.get('tessera-warnings')
      if (warnings !== null) options.onWarnings?.(JSON.parse(warnings))
      return response
    }
    const error = apiErrorOf(response.status, await response.text())
    client.onError?.(error, name)
    throw error
  }

  async function* stream(...call: Parameters<typeof send>): AsyncGenerator<ServerEvent, void, undefined> {
    const response = await send(...call)
    if (response.body !== null) yield* readEvents(response.body)
  }

  const methods: Record<string, unknown> = {}
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const streams = route.responseType?.[0] === 'text/event-stream'
    methods[name] = (...args: readonly object[]) => {
      const [params, options] = route.path.includes('{') ? [args[0], args[1]] : [{}, args[0]]
      const call = [name, (params ?? {}) as Record<string, string | number>, (options ?? {}) as AnyOptions] as const
      return streams ? stream(...call) : send(...call).then(read)
    }
  }
  return methods as Client
}
