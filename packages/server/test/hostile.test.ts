import type { Client } from '@tessera/client'
import { type Json, type RouteName, routes } from '@tessera/schemas'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { salesBundle } from './support/sales.ts'
import { type Person, type TestedServer, testServer } from './support/test-server.ts'

let server: TestedServer
let admin: Person
let client: Client
let record: string

beforeAll(async () => {
  server = await testServer()
  admin = await server.admin()
  client = admin.client
  await client.importApp({ body: salesBundle() as Json })
  record = (await client.createRecord({ app: 'sales', object: 'customer' }, { body: { name: 'Target' } })).id
})
afterAll(() => server.close())

const send = (options: InjectOptions) =>
  server.app.inject({
    cookies: Object.fromEntries(admin.jar),
    ...options,
    headers: { 'x-csrf-token': admin.session.csrf, ...options.headers },
  })

/** Text that Postgres, JSON and regular expressions have stumbled over before. */
const naughty = fc.constantFrom(
  '',
  "'; drop table tessera.users; --",
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  'a'.repeat(70_000),
  '1e999',
  '../../etc/passwd',
  '%00',
  '${7*7}',
  '9223372036854775808',
  '0001-01-01',
  '294277-01-01',
  '2027-01-15T09:30:00Z',
  'Infinity',
  '-0',
  'customer.owner.x',
  '$user',
)
const names = fc.constantFrom(
  'name',
  'filter',
  'sort',
  'fields',
  'limit',
  'cursor',
  'count',
  'asOf',
  'search',
  'values',
  'record',
  'rule',
  'object',
  'edits',
  'edit',
  'id',
  'set',
  'definition',
  'records',
  'ids',
  'action',
  'customer',
  'and',
  'var',
  '==',
  'in',
  'items',
  'email',
  'user',
  'roles',
  'label',
  'columns',
  'version',
  'deleted',
  'consent',
  'files',
  'formatVersion',
  'objects',
  'type',
)
const scalar = fc.oneof(
  naughty,
  names,
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.uuid(),
)
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(names, naughty), tie('value'), { maxKeys: 5 }),
  ),
}))

const known = (): Record<string, string> => ({
  app: 'sales',
  object: 'customer',
  form: 'customer_form',
  example: 'none',
  id: record,
  number: '1',
  a: '1',
  b: '1',
})

/** Streams never end by themselves, and two routes would take the session away from all others. */
const left = new Set<RouteName>([
  'streamEvents',
  'streamJob',
  'signOut',
  'setup',
  'signIn',
  'signInByLink',
  'changeMe',
  'changeUser',
  'removeUser',
])
const names_ = (Object.keys(routes) as RouteName[]).filter(name => !left.has(name))

describe.each(names_)('%s', name => {
  const { method, path } = routes[name]
  test('answers anything with less than 500', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        value,
        fc.boolean(),
        fc.array(fc.tuple(names, naughty), { maxLength: 2 }),
        async (body, real, query) => {
          const params = known()
          const filled = path.replace(/\{(\w+)\}/g, (_whole, part: string) =>
            real
              ? (params[part] ?? '')
              : encodeURIComponent(String(typeof body === 'string' ? body.toWellFormed() : part)).slice(0, 300),
          )
          const search = query
            .map(([key, text]) => `${key}=${encodeURIComponent(text.toWellFormed()).slice(0, 2000)}`)
            .join('&')
          const payload = method === 'GET' ? undefined : JSON.stringify(body)
          const answer = await send({
            method,
            url: search === '' ? filled : `${filled}?${search}`,
            ...(payload === undefined ? {} : { payload, headers: { 'content-type': 'application/json' } }),
          })
          expect(
            answer.statusCode,
            `${method} ${filled}?${search} ${payload?.slice(0, 500)} → ${answer.body.slice(0, 300)}`,
          ).toBeLessThan(500)
          if (answer.statusCode >= 400) {
            expect(answer.headers['content-type']).toContain('application/problem+json')
            expect(answer.json()).toMatchObject({
              status: answer.statusCode,
              code: expect.any(String),
              issues: expect.any(Array),
            })
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('bodies', () => {
  const post = (payload: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    send({ method: 'POST', url: '/api/apps/sales/records/customer', payload, headers }).then(answer => [
      answer.statusCode,
      (answer.json() as { code: string }).code,
    ])

  test('that are no JSON, too deep, too large, of another type or broken are refused each in its way', async () => {
    expect(await post('{"name":')).toEqual([400, 'not_json'])
    expect(await post(Buffer.from([0x22, 0xff, 0x22]))).toEqual([400, 'not_json'])
    expect(await post(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toEqual([400, 'too_deep'])
    expect(await post(`"${'x'.repeat(3_000_000)}"`)).toEqual([413, 'too_large'])
    expect(await post('name=x', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([
      415,
      'unsupported_media_type',
    ])
    expect(await post('{"name":"a\\u0000b"}')).toEqual([400, 'nul_character'])
    expect(await post('{"name":"\\ud800"}')).toEqual([400, 'invalid'])
    expect(await post('{"__proto__":{"admin":true},"name":"x"}')).toEqual([400, 'unknown_property'])
    expect(await post('[]')).toEqual([400, 'wrong_type'])
  })

  test('are read only once it is known who sends them', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/apps/import', payload: '{"broken' })
    expect(answer.statusCode).toBe(401)
  })
})

describe('addresses', () => {
  test('that do not take a method say which they take', async () => {
    const answer = await send({ method: 'PUT', url: '/api/session' })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('POST, GET, DELETE')
  })

  test('carry headers that keep a page to itself', async () => {
    const answer = await send({ url: '/api/session' })
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-request-id': expect.any(String),
    })
  })
})
