import { type RouteName, routes } from '@tessera/schemas'
import { describe, expect, test } from 'vitest'
import { ApiError } from './api-error.ts'
import { createClient } from './create-client.ts'
import type { FetchLike, RequestLike } from './transport.ts'

const recorder = (answer: () => Response = () => Response.json({})) => {
  const calls: { url: string; request: RequestLike }[] = []
  const fetch: FetchLike = async (url, request) => {
    calls.push({ url, request: request ?? {} })
    return answer()
  }
  return { calls, fetch }
}

describe('a client', () => {
  test('takes the fetch of the platform', () => {
    expect(createClient({ baseUrl: '', fetch: globalThis.fetch })).toBeDefined()
  })

  test('has one method for every route', () => {
    const client = createClient({ baseUrl: '', fetch: recorder().fetch })
    for (const name of Object.keys(routes) as RouteName[]) expect(client[name]).toBeTypeOf('function')
  })

  test('encodes the parts of the path and the query', async () => {
    const { calls, fetch } = recorder()
    const client = createClient({ baseUrl: 'http://x/', fetch })
    await client.getRecord({ app: 'sales', object: 'a/b?c', id: '客户 1' }, { query: { fields: 'a,b & c' } })
    expect(calls[0]?.url).toBe(
      'http://x/api/apps/sales/records/a%2Fb%3Fc/%E5%AE%A2%E6%88%B7%201?fields=a%2Cb%20%26%20c',
    )
    await expect(client.getRecord({ app: '..', object: 'x', id: 'y' })).rejects.toThrow(TypeError)
  })

  test('sends body, version, key, token and language', async () => {
    const { calls, fetch } = recorder()
    const client = createClient({ baseUrl: '', fetch, csrf: () => 'token', apiKey: 'key', language: () => 'zh-CN' })
    await client.changeRecord({ app: 'a', object: 'b', id: 'c' }, { body: { n: 1 }, ifMatch: 3, idempotencyKey: 'k' })
    expect(calls[0]?.request).toMatchObject({
      method: 'PATCH',
      body: '{"n":1}',
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': 'token',
        authorization: 'Bearer key',
        'if-match': '3',
        'idempotency-key': 'k',
        'accept-language': 'zh-CN',
      },
    })
    await client.listApps()
    expect(calls[1]?.request.headers).not.toHaveProperty('x-csrf-token')
  })

  test('hands a form over as it is, so that fetch writes its boundary', async () => {
    const { calls, fetch } = recorder()
    const form = new FormData()
    await createClient({ baseUrl: '', fetch }).previewImport({ app: 'a' }, { body: form })
    expect(calls[0]?.request.body).toBe(form)
    expect(calls[0]?.request.headers).not.toHaveProperty('content-type')
  })

  test('reads JSON, text, files and nothing', async () => {
    const answers = [
      Response.json({ a: 1 }),
      new Response('a,b\n', { headers: { 'content-type': 'text/csv' } }),
      new Response(new Uint8Array([80, 75]), { headers: { 'content-type': 'application/zip' } }),
      new Response(null, { status: 204 }),
    ]
    const client = createClient({ baseUrl: '', fetch: async () => answers.shift() ?? Response.error() })
    expect(await client.health()).toEqual({ a: 1 })
    expect(await client.metrics()).toBe('a,b\n')
    expect(await client.exportApp({ app: 'a' }, { query: { format: 'zip' } })).toEqual(new Uint8Array([80, 75]))
    expect(await client.signOut()).toBeUndefined()
  })

  test('throws the problem that the server tells', async () => {
    const problem = { type: 'x', title: 'No', status: 404, code: 'not_found', issues: [], detail: 'Not here.' }
    const seen: string[] = []
    const client = createClient({
      baseUrl: '',
      fetch: recorder(() => Response.json(problem, { status: 404 })).fetch,
      onError: (error, route) => seen.push(`${route} ${error.code}`),
    })
    const error = await client.listApps().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 404, code: 'not_found', message: 'Not here.' })
    expect(seen).toEqual(['listApps not_found'])
  })

  test('makes an error of a page that a proxy answers', async () => {
    const { fetch } = recorder(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(createClient({ baseUrl: '', fetch }).listApps()).rejects.toMatchObject({
      status: 502,
      code: 'unexpected_answer',
    })
  })

  test('reads a stream of events and refuses one that is not allowed', async () => {
    const body = 'event: record\ndata: {"id":"1"}\n\n'
    const fetch: FetchLike = async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    const events = createClient({ baseUrl: '', fetch }).streamEvents({ app: 'a' })
    expect(await events.next()).toEqual({ done: false, value: { event: 'record', data: { id: '1' } } })
    expect(await events.next()).toEqual({ done: true, value: undefined })
    const refused = createClient({ baseUrl: '', fetch: async () => new Response('', { status: 403 }) })
    await expect(refused.streamEvents({ app: 'a' }).next()).rejects.toBeInstanceOf(ApiError)
  })
})
